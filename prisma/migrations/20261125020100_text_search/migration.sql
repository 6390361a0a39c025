-- Full-text indexes (https://sqlite.org/fts5.html) of claims and of papers' titles, without a copy of the text:
-- "content" names the table that holds it. Triggers keep them, whoever writes. Prisma leaves them alone
-- (lib/store/migrate.ts), but a later migration that makes "Claim" or "Paper" anew must make the triggers anew too.
CREATE VIRTUAL TABLE "ClaimText" USING fts5("searchText", content='Claim', content_rowid='row', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
CREATE VIRTUAL TABLE "PaperText" USING fts5("title", content='Paper', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
INSERT INTO "ClaimText"("ClaimText") VALUES ('rebuild');
INSERT INTO "PaperText"("PaperText") VALUES ('rebuild');

CREATE TRIGGER "ClaimText_insert" AFTER INSERT ON "Claim" BEGIN
  INSERT INTO "ClaimText"(rowid, "searchText") VALUES (new."row", new."searchText");
END;
CREATE TRIGGER "ClaimText_delete" AFTER DELETE ON "Claim" BEGIN
  INSERT INTO "ClaimText"("ClaimText", rowid, "searchText") VALUES ('delete', old."row", old."searchText");
END;
CREATE TRIGGER "ClaimText_update" AFTER UPDATE OF "row", "searchText" ON "Claim"
WHEN old."row" <> new."row" OR old."searchText" <> new."searchText" BEGIN
  INSERT INTO "ClaimText"("ClaimText", rowid, "searchText") VALUES ('delete', old."row", old."searchText");
  INSERT INTO "ClaimText"(rowid, "searchText") VALUES (new."row", new."searchText");
END;

CREATE TRIGGER "PaperText_insert" AFTER INSERT ON "Paper" BEGIN
  INSERT INTO "PaperText"(rowid, "title") VALUES (new."id", new."title");
END;
CREATE TRIGGER "PaperText_delete" AFTER DELETE ON "Paper" BEGIN
  INSERT INTO "PaperText"("PaperText", rowid, "title") VALUES ('delete', old."id", old."title");
END;
CREATE TRIGGER "PaperText_update" AFTER UPDATE OF "id", "title" ON "Paper"
WHEN old."id" <> new."id" OR old."title" <> new."title" BEGIN
  INSERT INTO "PaperText"("PaperText", rowid, "title") VALUES ('delete', old."id", old."title");
  INSERT INTO "PaperText"(rowid, "title") VALUES (new."id", new."title");
END;
