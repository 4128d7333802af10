-- CreateTable
CREATE TABLE "PlanShare" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sheetId" TEXT NOT NULL,
    "relativeId" TEXT NOT NULL,
    "sharedAt" DATETIME NOT NULL,
    "takenBackAt" DATETIME,
    CONSTRAINT "PlanShare_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "Sheet" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PlanShare_relativeId_fkey" FOREIGN KEY ("relativeId") REFERENCES "Relative" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "whenText" TEXT NOT NULL,
    "whereText" TEXT NOT NULL,
    "remindAt" TEXT,
    "visibility" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "Practice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Practice_setById_fkey" FOREIGN KEY ("setById") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PracticeLog" (
    "practiceId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "helpfulness" INTEGER,
    "note" TEXT NOT NULL,
    "loggedAt" DATETIME NOT NULL,

    PRIMARY KEY ("practiceId", "day"),
    CONSTRAINT "PracticeLog_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanShare_sheetId_idx" ON "PlanShare"("sheetId");

-- CreateIndex
CREATE INDEX "PlanShare_relativeId_idx" ON "PlanShare"("relativeId");

-- CreateIndex
CREATE INDEX "Practice_personId_idx" ON "Practice"("personId");

-- CreateIndex
CREATE INDEX "Practice_clinicId_idx" ON "Practice"("clinicId");
