-- CreateTable
CREATE TABLE "Breakout" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sessionId" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME NOT NULL,
    CONSTRAINT "Breakout_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BreakoutSeat" (
    "breakoutId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "room" INTEGER NOT NULL,

    PRIMARY KEY ("breakoutId", "memberId"),
    CONSTRAINT "BreakoutSeat_breakoutId_fkey" FOREIGN KEY ("breakoutId") REFERENCES "Breakout" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "BreakoutSeat_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "SessionMember" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GroupingRule" (
    "programId" TEXT NOT NULL,
    "oneId" TEXT NOT NULL,
    "otherId" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" DATETIME NOT NULL,

    PRIMARY KEY ("programId", "oneId", "otherId"),
    CONSTRAINT "GroupingRule_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupingRule_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupingRule_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClinicNotice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "mailedAt" DATETIME,
    "seenAt" DATETIME,
    "seenById" TEXT,
    CONSTRAINT "ClinicNotice_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ClinicNotice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Breakout_sessionId_idx" ON "Breakout"("sessionId");

-- CreateIndex
CREATE INDEX "BreakoutSeat_memberId_idx" ON "BreakoutSeat"("memberId");

-- CreateIndex
CREATE INDEX "ClinicNotice_clinicId_at_idx" ON "ClinicNotice"("clinicId", "at");
