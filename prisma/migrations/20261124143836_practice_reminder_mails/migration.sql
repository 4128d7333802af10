-- AlterTable
ALTER TABLE "Practice" ADD COLUMN "mailSince" DATETIME;
ALTER TABLE "Practice" ADD COLUMN "mailZone" TEXT;

-- CreateTable
CREATE TABLE "ReminderMail" (
    "personId" TEXT NOT NULL,
    "moment" DATETIME NOT NULL,
    "state" TEXT NOT NULL,

    PRIMARY KEY ("personId", "moment"),
    CONSTRAINT "ReminderMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
