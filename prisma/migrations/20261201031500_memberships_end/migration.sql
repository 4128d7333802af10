-- AlterTable
ALTER TABLE "Person" ADD COLUMN "signedInAt" DATETIME;

-- CreateTable
CREATE TABLE "EndedMembership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "clinicId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "endedAt" DATETIME NOT NULL,
    "endedById" TEXT NOT NULL,
    "takenBackAt" DATETIME,
    CONSTRAINT "EndedMembership_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EndedMembership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "EndedMembership_clinicId_idx" ON "EndedMembership"("clinicId");

-- CreateIndex
CREATE INDEX "EndedMembership_personId_idx" ON "EndedMembership"("personId");

-- Who has a sign-in signed in then.
UPDATE "Person" SET "signedInAt" = (SELECT MAX("createdAt") FROM "AuthSession" WHERE "AuthSession"."userId" = "Person"."id");
