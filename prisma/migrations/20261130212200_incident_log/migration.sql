-- AlterTable
ALTER TABLE "RiskFlag" ADD COLUMN "outcomeFields" TEXT;

-- CreateTable
CREATE TABLE "IncidentEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aboutId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "deed" TEXT NOT NULL,
    "number" TEXT,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "IncidentEntry_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "IncidentEntry_aboutId_idx" ON "IncidentEntry"("aboutId");
