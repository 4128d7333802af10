-- CreateTable
CREATE TABLE "PrivateWord" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aboutId" TEXT NOT NULL,
    "heldById" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "outcome" TEXT,
    CONSTRAINT "PrivateWord_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PrivateWord_aboutId_idx" ON "PrivateWord"("aboutId");
