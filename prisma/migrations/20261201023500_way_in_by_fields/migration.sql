-- AlterTable
ALTER TABLE "RememberedWayIn" ADD COLUMN "contactMayCall" TEXT;
ALTER TABLE "RememberedWayIn" ADD COLUMN "place" TEXT;

-- AlterTable
ALTER TABLE "SessionMember" ADD COLUMN "placeState" TEXT;
ALTER TABLE "SessionMember" ADD COLUMN "placeCountry" TEXT;
ALTER TABLE "SessionMember" ADD COLUMN "placeKind" TEXT;
ALTER TABLE "SessionMember" ADD COLUMN "letInReason" TEXT;
ALTER TABLE "SessionMember" ADD COLUMN "letInById" TEXT;
ALTER TABLE "SessionMember" ADD COLUMN "letInAt" DATETIME;

-- CreateTable
CREATE TABLE "LocalNumber" (
    "clinicId" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "postalCode" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "notedAt" DATETIME NOT NULL,

    PRIMARY KEY ("clinicId", "city", "postalCode"),
    CONSTRAINT "LocalNumber_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
