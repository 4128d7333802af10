-- AlterTable
ALTER TABLE "SessionMember" ADD COLUMN "removedAt" DATETIME;

-- CreateTable
CREATE TABLE "InvitedMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "isLead" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "InvitedMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "serviceType" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Session" ADD COLUMN "movedFrom" DATETIME;
ALTER TABLE "Session" ADD COLUMN "cancelledAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "cancelReason" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Session" ADD COLUMN "sizeReason" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "InvitedMember_email_idx" ON "InvitedMember"("email");

-- CreateIndex
CREATE UNIQUE INDEX "InvitedMember_sessionId_email_key" ON "InvitedMember"("sessionId", "email");
