-- CreateTable
CREATE TABLE "SessionNote" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "text" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "SessionNote_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InvitedCaptioner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "InvitedCaptioner_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RiskFlag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aboutId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "raisedById" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "closedById" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "RiskFlag_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_RiskFlag" ("aboutId", "closedAt", "closedById", "id", "level", "outcome", "raisedAt", "raisedById") SELECT "aboutId", "closedAt", "closedById", "id", "level", "outcome", "raisedAt", "raisedById" FROM "RiskFlag";
DROP TABLE "RiskFlag";
ALTER TABLE "new_RiskFlag" RENAME TO "RiskFlag";
CREATE INDEX "RiskFlag_aboutId_idx" ON "RiskFlag"("aboutId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "InvitedCaptioner_email_idx" ON "InvitedCaptioner"("email");

-- CreateIndex
CREATE UNIQUE INDEX "InvitedCaptioner_sessionId_email_key" ON "InvitedCaptioner"("sessionId", "email");
