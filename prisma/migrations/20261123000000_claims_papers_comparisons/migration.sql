-- CreateTable
CREATE TABLE "Source" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "titleKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "arxivId" TEXT,
    "year" INTEGER,
    "abstract" TEXT,
    "abstractSha256" TEXT,
    "contentSha256" TEXT NOT NULL,
    "sourceId" INTEGER,
    CONSTRAINT "Paper_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Technique" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "label" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PaperTechnique" (
    "paperId" INTEGER NOT NULL,
    "techniqueSlug" TEXT NOT NULL,

    PRIMARY KEY ("paperId", "techniqueSlug"),
    CONSTRAINT "PaperTechnique_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperTechnique_techniqueSlug_fkey" FOREIGN KEY ("techniqueSlug") REFERENCES "Technique" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Device" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "vendor" TEXT,
    "deviceClass" TEXT NOT NULL,
    "year" INTEGER,
    "memoryBytes" REAL,
    "memoryBytesPerSecond" REAL,
    "peakFlopPerSecond" JSONB NOT NULL,
    "aliases" JSONB NOT NULL,
    "source" TEXT
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" TEXT NOT NULL PRIMARY KEY,
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

-- CreateTable
CREATE TABLE "ClaimDevice" (
    "claimId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "count" INTEGER,
    "hardwareKey" TEXT NOT NULL,
    "deviceSlug" TEXT,

    PRIMARY KEY ("claimId", "position"),
    CONSTRAINT "ClaimDevice_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimDevice_deviceSlug_fkey" FOREIGN KEY ("deviceSlug") REFERENCES "Device" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClaimTechnique" (
    "claimId" TEXT NOT NULL,
    "techniqueSlug" TEXT NOT NULL,

    PRIMARY KEY ("claimId", "techniqueSlug"),
    CONSTRAINT "ClaimTechnique_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ClaimTechnique_techniqueSlug_fkey" FOREIGN KEY ("techniqueSlug") REFERENCES "Technique" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Comparison" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT,
    "view" TEXT,
    "revision" TEXT NOT NULL,
    "claims" JSONB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "digest" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "Source_sha256_key" ON "Source"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_slug_key" ON "Paper"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_titleKey_key" ON "Paper"("titleKey");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_arxivId_key" ON "Paper"("arxivId");

-- CreateIndex
CREATE INDEX "Paper_year_idx" ON "Paper"("year");

-- CreateIndex
CREATE INDEX "Paper_title_idx" ON "Paper"("title");

-- CreateIndex
CREATE INDEX "Paper_sourceId_idx" ON "Paper"("sourceId");

-- CreateIndex
CREATE INDEX "PaperTechnique_techniqueSlug_idx" ON "PaperTechnique"("techniqueSlug");

-- CreateIndex
CREATE INDEX "Device_deviceClass_idx" ON "Device"("deviceClass");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_metricFamily_id_idx" ON "Claim"("reviewStatus", "metricFamily", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_metric_id_idx" ON "Claim"("reviewStatus", "metric", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_valueRelation_id_idx" ON "Claim"("reviewStatus", "valueRelation", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_qualifier_id_idx" ON "Claim"("reviewStatus", "qualifier", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_phase_id_idx" ON "Claim"("reviewStatus", "phase", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_task_id_idx" ON "Claim"("reviewStatus", "task", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_paperSlug_id_idx" ON "Claim"("reviewStatus", "paperSlug", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_auditVerdict_id_idx" ON "Claim"("reviewStatus", "auditVerdict", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_origin_id_idx" ON "Claim"("reviewStatus", "origin", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_params_id_idx" ON "Claim"("reviewStatus", "params", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_improvement_id_idx" ON "Claim"("reviewStatus", "improvement", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_year_id_idx" ON "Claim"("reviewStatus", "year", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_value_id_idx" ON "Claim"("reviewStatus", "value", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_subject_id_idx" ON "Claim"("reviewStatus", "subject", "id");

-- CreateIndex
CREATE INDEX "Claim_reviewStatus_paperTitle_id_idx" ON "Claim"("reviewStatus", "paperTitle", "id");

-- CreateIndex
CREATE INDEX "Claim_paperId_idx" ON "Claim"("paperId");

-- CreateIndex
CREATE INDEX "ClaimDevice_hardwareKey_claimId_idx" ON "ClaimDevice"("hardwareKey", "claimId");

-- CreateIndex
CREATE INDEX "ClaimDevice_deviceSlug_idx" ON "ClaimDevice"("deviceSlug");

-- CreateIndex
CREATE INDEX "ClaimTechnique_techniqueSlug_claimId_idx" ON "ClaimTechnique"("techniqueSlug", "claimId");

-- CreateIndex
CREATE INDEX "Change_entity_entityId_idx" ON "Change"("entity", "entityId");
