-- CreateTable
CREATE TABLE "Concern" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aboutId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" INTEGER,
    "note" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    "takenById" TEXT,
    "takenAt" DATETIME,
    "closedById" TEXT,
    "closedAt" DATETIME,
    "how" TEXT,
    CONSTRAINT "Concern_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Concern_aboutId_idx" ON "Concern"("aboutId");
