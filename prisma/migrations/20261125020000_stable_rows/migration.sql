-- Every claim gets a row number of its own, which VACUUM does not change: the text index and the columns in
-- memory know claims by it. Filters are answered from those columns, so their indexes go.
-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Claim" (
    "row" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "id" TEXT NOT NULL,
    "paperId" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "metricFamily" TEXT NOT NULL,
    "valueRelation" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "valueHigh" REAL,
    "unit" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "improves" BOOLEAN,
    "qualifier" TEXT NOT NULL,
    "resultKind" TEXT NOT NULL,
    "baseline" TEXT,
    "modelName" TEXT,
    "params" REAL,
    "paramsHigh" REAL,
    "paramsBasis" TEXT,
    "task" TEXT,
    "phase" TEXT,
    "setting" TEXT,
    "evidenceStart" INTEGER NOT NULL,
    "evidenceEnd" INTEGER NOT NULL,
    "evidenceText" TEXT NOT NULL,
    "abstractSha256" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "reviewStatus" TEXT NOT NULL,
    "confidence" REAL,
    "improvement" REAL,
    "improvementHigh" REAL,
    "noImprovementReason" TEXT,
    "auditVerdict" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "contentSha256" TEXT NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "paperTitle" TEXT NOT NULL,
    "year" INTEGER,
    CONSTRAINT "Claim_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Claim" ("abstractSha256", "auditVerdict", "baseline", "confidence", "contentSha256", "direction", "evidenceEnd", "evidenceStart", "evidenceText", "id", "improvement", "improvementHigh", "improves", "metric", "metricFamily", "modelName", "noImprovementReason", "origin", "paperId", "paperSlug", "paperTitle", "params", "paramsBasis", "paramsHigh", "phase", "qualifier", "resultKind", "reviewStatus", "searchText", "setting", "subject", "task", "unit", "value", "valueHigh", "valueRelation", "year") SELECT "abstractSha256", "auditVerdict", "baseline", "confidence", "contentSha256", "direction", "evidenceEnd", "evidenceStart", "evidenceText", "id", "improvement", "improvementHigh", "improves", "metric", "metricFamily", "modelName", "noImprovementReason", "origin", "paperId", "paperSlug", "paperTitle", "params", "paramsBasis", "paramsHigh", "phase", "qualifier", "resultKind", "reviewStatus", "searchText", "setting", "subject", "task", "unit", "value", "valueHigh", "valueRelation", "year" FROM "Claim";
DROP TABLE "Claim";
ALTER TABLE "new_Claim" RENAME TO "Claim";
CREATE UNIQUE INDEX "Claim_id_key" ON "Claim"("id");
CREATE INDEX "Claim_reviewStatus_subject_id_idx" ON "Claim"("reviewStatus", "subject", "id");
CREATE INDEX "Claim_reviewStatus_paperTitle_id_idx" ON "Claim"("reviewStatus", "paperTitle", "id");
CREATE INDEX "Claim_paperSlug_reviewStatus_idx" ON "Claim"("paperSlug", "reviewStatus");
CREATE INDEX "Claim_origin_idx" ON "Claim"("origin");
CREATE INDEX "Claim_paperId_idx" ON "Claim"("paperId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
