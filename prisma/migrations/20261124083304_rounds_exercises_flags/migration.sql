-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME NOT NULL,
    CONSTRAINT "Round_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoundTurn" (
    "roundId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "memberId" TEXT NOT NULL,
    "ended" TEXT NOT NULL,

    PRIMARY KEY ("roundId", "position"),
    CONSTRAINT "RoundTurn_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoundTurn_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rating" (
    "memberId" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mood" INTEGER NOT NULL,
    "anxiety" INTEGER NOT NULL,
    "energy" INTEGER NOT NULL,
    "word" TEXT,
    "ratedAt" DATETIME NOT NULL,

    PRIMARY KEY ("memberId", "roundId"),
    CONSTRAINT "Rating_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExerciseRating" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "memberId" TEXT NOT NULL,
    "exercise" TEXT NOT NULL,
    "before" INTEGER,
    "after" INTEGER,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME NOT NULL,
    CONSTRAINT "ExerciseRating_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RiskFlag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "aboutId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "raisedById" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "closedById" TEXT,
    "closedAt" DATETIME,
    CONSTRAINT "RiskFlag_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Round_sessionId_idx" ON "Round"("sessionId");

-- CreateIndex
CREATE INDEX "RoundTurn_memberId_idx" ON "RoundTurn"("memberId");

-- CreateIndex
CREATE INDEX "ExerciseRating_memberId_idx" ON "ExerciseRating"("memberId");

-- CreateIndex
CREATE INDEX "RiskFlag_aboutId_idx" ON "RiskFlag"("aboutId");
