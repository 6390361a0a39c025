-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Device" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "vendor" TEXT,
    "deviceClass" TEXT NOT NULL,
    "year" INTEGER,
    "variantOf" TEXT,
    "part" JSONB,
    "memoryBytes" REAL,
    "memoryBytesPerSecond" REAL,
    "powerWatts" REAL,
    "peakFlopPerSecond" JSONB NOT NULL,
    "sparsePeakFlopPerSecond" JSONB,
    "aliases" JSONB NOT NULL,
    "sources" JSONB
);
INSERT INTO "new_Device" ("aliases", "deviceClass", "memoryBytes", "memoryBytesPerSecond", "name", "peakFlopPerSecond", "slug", "vendor", "year") SELECT "aliases", "deviceClass", "memoryBytes", "memoryBytesPerSecond", "name", "peakFlopPerSecond", "slug", "vendor", "year" FROM "Device";
DROP TABLE "Device";
ALTER TABLE "new_Device" RENAME TO "Device";
CREATE INDEX "Device_deviceClass_idx" ON "Device"("deviceClass");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
