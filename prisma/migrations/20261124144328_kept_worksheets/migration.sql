-- AlterTable
ALTER TABLE "Document" ADD COLUMN "templateId" TEXT;
ALTER TABLE "Document" ADD COLUMN "templateVersion" INTEGER;
