-- CreateTable
CREATE TABLE "CareTeamMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "clinicianId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "CareTeamMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CareTeamMember_clinicianId_fkey" FOREIGN KEY ("clinicianId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgramStaff" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "programId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "isSupervisor" BOOLEAN NOT NULL DEFAULT false,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "ProgramStaff_programId_fkey" FOREIGN KEY ("programId") REFERENCES "Program" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgramStaff_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BreakGlass" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    CONSTRAINT "BreakGlass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "BreakGlass_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- Added and not made anew: its triggers stay.
ALTER TABLE "AuditPerson" ADD COLUMN "standing" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "CareTeamMember_personId_idx" ON "CareTeamMember"("personId");

-- CreateIndex
CREATE INDEX "CareTeamMember_clinicianId_idx" ON "CareTeamMember"("clinicianId");

-- CreateIndex
CREATE INDEX "ProgramStaff_programId_idx" ON "ProgramStaff"("programId");

-- CreateIndex
CREATE INDEX "ProgramStaff_personId_idx" ON "ProgramStaff"("personId");

-- CreateIndex
CREATE INDEX "BreakGlass_personId_idx" ON "BreakGlass"("personId");

-- CreateIndex
CREATE INDEX "BreakGlass_byId_idx" ON "BreakGlass"("byId");
