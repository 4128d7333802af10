-- AlterTable
ALTER TABLE "FamilyAuthorization" ADD COLUMN "topics" TEXT NOT NULL DEFAULT '';
