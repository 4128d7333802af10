-- CreateTable
CREATE TABLE "SafetyCard" (
    "memberId" TEXT NOT NULL PRIMARY KEY,
    "card" TEXT NOT NULL,
    "saidAt" DATETIME NOT NULL,
    "localNumber" TEXT,
    "localNumberAt" DATETIME,
    CONSTRAINT "SafetyCard_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
