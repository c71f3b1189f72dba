-- The register: vocabulary, instruments, measures, reliefs, triggers, figures, sources. The tables are written by `npm run db:migration`;
-- what follows them at the end is what Prisma's language cannot say.

-- pg_trgm finds misspelt names, btree_gist lets one exclusion constraint speak of an id and a range together.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;


-- CreateEnum
CREATE TYPE "state" AS ENUM ('announced', 'in_force', 'eased', 'licensed', 'suspended', 'ended');

-- CreateEnum
CREATE TYPE "ended_how" AS ENUM ('lifted', 'expired', 'superseded');

-- CreateEnum
CREATE TYPE "event_kind" AS ENUM ('adopted', 'expanded', 'amended', 'extended', 'suspended', 'eased', 'reimposed', 'lifted', 'expired', 'delisted');

-- CreateEnum
CREATE TYPE "relief_kind" AS ENUM ('general_licence', 'derogation', 'wind_down', 'suspension', 'delisting', 'waiver');

-- CreateEnum
CREATE TYPE "effect" AS ENUM ('full', 'partial');

-- CreateEnum
CREATE TYPE "confidence" AS ENUM ('verified', 'partial', 'recalled');

-- CreateEnum
CREATE TYPE "date_precision" AS ENUM ('month', 'year', 'week');

-- CreateEnum
CREATE TYPE "count_precision" AS ENUM ('exact', 'at_least', 'at_most', 'approximate', 'unknown');

-- CreateEnum
CREATE TYPE "count_kind" AS ENUM ('added', 'list_total');

-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('official', 'law_firm', 'press', 'research', 'other');

-- CreateEnum
CREATE TYPE "total_basis" AS ENUM ('source', 'computed', 'counted');

-- CreateEnum
CREATE TYPE "standing" AS ENUM ('documented', 'assumed');

-- CreateEnum
CREATE TYPE "url_kind" AS ENUM ('official', 'copy');

-- CreateEnum
CREATE TYPE "instrument_link_kind" AS ENUM ('amends', 'replaces', 'based_on');

-- CreateEnum
CREATE TYPE "series_kind" AS ENUM ('stock', 'flow', 'share', 'change', 'period');

-- CreateEnum
CREATE TYPE "bound" AS ENUM ('lower', 'upper');

-- CreateTable
CREATE TABLE "body" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "body_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "authority" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "type" (
    "id" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sector" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "celex" TEXT,
    "title" TEXT NOT NULL,
    "adopted_on" DATE,
    "published_on" DATE,
    "in_force_on" DATE,
    "ended_on" DATE,
    "url" TEXT,
    "url_kind" "url_kind",
    "open" TEXT,

    CONSTRAINT "instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instrument_link" (
    "id" UUID NOT NULL,
    "instrument_id" TEXT NOT NULL,
    "kind" "instrument_link_kind" NOT NULL,
    "position" INTEGER NOT NULL,
    "to_id" TEXT,
    "citation" TEXT,

    CONSTRAINT "instrument_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "target_states" TEXT[],
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "announced_on_precision" "date_precision",
    "effective_on" DATE,
    "effective_on_precision" "date_precision",
    "review_on" DATE,
    "ended_on" DATE,
    "ended_on_precision" "date_precision",
    "ended_by" DATE,
    "ended_how" "ended_how",
    "superseded_by" TEXT,
    "standing" "standing",
    "package" TEXT,
    "persons_count" INTEGER,
    "persons_precision" "count_precision",
    "persons_kind" "count_kind",
    "entities_count" INTEGER,
    "entities_precision" "count_precision",
    "entities_kind" "count_kind",
    "vessels_aircraft_count" INTEGER,
    "vessels_aircraft_precision" "count_precision",
    "vessels_aircraft_kind" "count_kind",
    "confidence" "confidence" NOT NULL,
    "open" TEXT,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measure_co_authority" (
    "measure_id" TEXT NOT NULL,
    "authority_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_co_authority_pkey" PRIMARY KEY ("measure_id","authority_id")
);

-- CreateTable
CREATE TABLE "measure_target" (
    "measure_id" TEXT NOT NULL,
    "body_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_target_pkey" PRIMARY KEY ("measure_id","body_id")
);

-- CreateTable
CREATE TABLE "measure_type" (
    "measure_id" TEXT NOT NULL,
    "type_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_type_pkey" PRIMARY KEY ("measure_id","type_id")
);

-- CreateTable
CREATE TABLE "measure_sector" (
    "measure_id" TEXT NOT NULL,
    "sector_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_sector_pkey" PRIMARY KEY ("measure_id","sector_id")
);

-- CreateTable
CREATE TABLE "measure_trigger" (
    "measure_id" TEXT NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_trigger_pkey" PRIMARY KEY ("measure_id","trigger_id")
);

-- CreateTable
CREATE TABLE "measure_instrument" (
    "measure_id" TEXT NOT NULL,
    "instrument_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "measure_instrument_pkey" PRIMARY KEY ("measure_id","instrument_id")
);

-- CreateTable
CREATE TABLE "named_target" (
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "named_target_pkey" PRIMARY KEY ("measure_id","position")
);

-- CreateTable
CREATE TABLE "measure_period" (
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" "state" NOT NULL,
    "ended_how" "ended_how",
    "period" daterange NOT NULL,

    CONSTRAINT "measure_period_pkey" PRIMARY KEY ("measure_id","position")
);

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "measure_id" TEXT,
    "relief_id" TEXT,
    "position" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "on_precision" "date_precision",
    "kind" "event_kind" NOT NULL,
    "note" TEXT,
    "instrument" TEXT,
    "relief" TEXT,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "event_trigger" (
    "event_id" UUID NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "event_trigger_pkey" PRIMARY KEY ("event_id","trigger_id")
);

-- CreateTable
CREATE TABLE "relief" (
    "id" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "kind" "relief_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "announced_on" DATE NOT NULL,
    "announced_on_precision" "date_precision",
    "starts_on" DATE NOT NULL,
    "starts_on_precision" "date_precision",
    "ends_on" DATE,
    "ends_on_precision" "date_precision",
    "effect" "effect" NOT NULL,
    "changes_state" BOOLEAN NOT NULL,
    "scope" TEXT NOT NULL,
    "package" TEXT,
    "confidence" "confidence" NOT NULL,
    "open" TEXT,

    CONSTRAINT "relief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relief_co_authority" (
    "relief_id" TEXT NOT NULL,
    "authority_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "relief_co_authority_pkey" PRIMARY KEY ("relief_id","authority_id")
);

-- CreateTable
CREATE TABLE "relief_measure" (
    "relief_id" TEXT NOT NULL,
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "relief_measure_pkey" PRIMARY KEY ("relief_id","measure_id")
);

-- CreateTable
CREATE TABLE "relief_instrument" (
    "relief_id" TEXT NOT NULL,
    "instrument_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "relief_instrument_pkey" PRIMARY KEY ("relief_id","instrument_id")
);

-- CreateTable
CREATE TABLE "relief_trigger" (
    "relief_id" TEXT NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "relief_trigger_pkey" PRIMARY KEY ("relief_id","trigger_id")
);

-- CreateTable
CREATE TABLE "trigger" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "started_on_precision" "date_precision",
    "ended_on" DATE,
    "ended_on_precision" "date_precision",
    "summary" TEXT NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "trigger_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trigger_fact" (
    "id" UUID NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fact" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "trigger_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trigger_event" (
    "id" UUID NOT NULL,
    "trigger_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "on_precision" "date_precision",
    "title" TEXT NOT NULL,
    "note" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "trigger_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trigger_event_measure" (
    "event_id" UUID NOT NULL,
    "measure_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "trigger_event_measure_pkey" PRIMARY KEY ("event_id","measure_id")
);

-- CreateTable
CREATE TABLE "list_total" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "on" DATE NOT NULL,
    "persons" INTEGER,
    "entities" INTEGER,
    "total" INTEGER,
    "precision" "count_precision" NOT NULL,
    "basis" "total_basis" NOT NULL,
    "note" TEXT,

    CONSTRAINT "list_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "context_series" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "kind" "series_kind" NOT NULL,
    "note" TEXT,

    CONSTRAINT "context_series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "context_value" (
    "id" UUID NOT NULL,
    "series_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from" DATE,
    "on" DATE NOT NULL,
    "on_precision" "date_precision",
    "value" DOUBLE PRECISION NOT NULL,
    "bound" "bound",
    "note" TEXT,
    "confidence" "confidence" NOT NULL,

    CONSTRAINT "context_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" TEXT NOT NULL,
    "measure_id" TEXT,
    "relief_id" TEXT,
    "instrument_id" TEXT,
    "trigger_id" TEXT,
    "series_id" TEXT,
    "question" TEXT NOT NULL,
    "says" JSONB NOT NULL,
    "followed" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "measure_id" TEXT,
    "relief_id" TEXT,
    "trigger_id" TEXT,
    "trigger_fact_id" UUID,
    "trigger_event_id" UUID,
    "context_value_id" UUID,
    "list_total_id" UUID,
    "url" TEXT,
    "publisher" TEXT NOT NULL,
    "title" TEXT,
    "published_on" DATE,
    "supports" TEXT,
    "kind" "source_kind" NOT NULL,
    "primary" BOOLEAN NOT NULL,
    "link" BOOLEAN NOT NULL,
    "quote" TEXT,
    "locator" TEXT,
    "archived_url" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dataset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "dataset_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "authority_id_body_key" ON "authority"("id", "body");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_celex_key" ON "instrument"("celex");

-- CreateIndex
CREATE INDEX "instrument_body_adopted_on_idx" ON "instrument"("body", "adopted_on");

-- CreateIndex
CREATE INDEX "instrument_link_to_id_kind_idx" ON "instrument_link"("to_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_link_instrument_id_kind_position_key" ON "instrument_link"("instrument_id", "kind", "position");

-- CreateIndex
CREATE UNIQUE INDEX "instrument_link_instrument_id_kind_to_id_key" ON "instrument_link"("instrument_id", "kind", "to_id");

-- CreateIndex
CREATE INDEX "measure_body_idx" ON "measure"("body");

-- CreateIndex
CREATE INDEX "measure_authority_idx" ON "measure"("authority");

-- CreateIndex
CREATE INDEX "measure_effective_on_idx" ON "measure"("effective_on");

-- CreateIndex
CREATE INDEX "measure_announced_on_idx" ON "measure"("announced_on");

-- CreateIndex
CREATE INDEX "measure_review_on_idx" ON "measure"("review_on");

-- CreateIndex
CREATE INDEX "measure_ended_on_idx" ON "measure"("ended_on");

-- CreateIndex
CREATE INDEX "measure_package_idx" ON "measure"("package");

-- CreateIndex
CREATE INDEX "measure_superseded_by_idx" ON "measure"("superseded_by");

-- CreateIndex
CREATE INDEX "measure_search_text_trigrams" ON "measure" USING GIN ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "measure_co_authority_authority_id_idx" ON "measure_co_authority"("authority_id");

-- CreateIndex
CREATE INDEX "measure_type_type_id_measure_id_idx" ON "measure_type"("type_id", "measure_id");

-- CreateIndex
CREATE INDEX "measure_sector_sector_id_measure_id_idx" ON "measure_sector"("sector_id", "measure_id");

-- CreateIndex
CREATE INDEX "measure_trigger_trigger_id_measure_id_idx" ON "measure_trigger"("trigger_id", "measure_id");

-- CreateIndex
CREATE INDEX "measure_instrument_instrument_id_measure_id_idx" ON "measure_instrument"("instrument_id", "measure_id");

-- CreateIndex
CREATE INDEX "named_target_name_idx" ON "named_target"("name");

-- CreateIndex
CREATE INDEX "measure_period_period" ON "measure_period" USING GIST ("period");

-- CreateIndex
CREATE INDEX "event_on_idx" ON "event"("on");

-- CreateIndex
CREATE INDEX "event_instrument_idx" ON "event"("instrument");

-- CreateIndex
CREATE INDEX "event_relief_idx" ON "event"("relief");

-- CreateIndex
CREATE UNIQUE INDEX "event_measure_id_position_key" ON "event"("measure_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "event_relief_id_position_key" ON "event"("relief_id", "position");

-- CreateIndex
CREATE INDEX "event_trigger_trigger_id_idx" ON "event_trigger"("trigger_id");

-- CreateIndex
CREATE INDEX "relief_body_starts_on_idx" ON "relief"("body", "starts_on");

-- CreateIndex
CREATE INDEX "relief_measure_measure_id_idx" ON "relief_measure"("measure_id");

-- CreateIndex
CREATE INDEX "relief_instrument_instrument_id_idx" ON "relief_instrument"("instrument_id");

-- CreateIndex
CREATE INDEX "relief_trigger_trigger_id_idx" ON "relief_trigger"("trigger_id");

-- CreateIndex
CREATE UNIQUE INDEX "trigger_fact_trigger_id_position_key" ON "trigger_fact"("trigger_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "trigger_event_trigger_id_position_key" ON "trigger_event"("trigger_id", "position");

-- CreateIndex
CREATE INDEX "trigger_event_measure_measure_id_idx" ON "trigger_event_measure"("measure_id");

-- CreateIndex
CREATE INDEX "list_total_list_on_idx" ON "list_total"("list", "on");

-- CreateIndex
CREATE UNIQUE INDEX "context_value_series_id_position_key" ON "context_value"("series_id", "position");

-- CreateIndex
CREATE INDEX "conflict_measure_id_idx" ON "conflict"("measure_id");

-- CreateIndex
CREATE INDEX "conflict_instrument_id_idx" ON "conflict"("instrument_id");

-- CreateIndex
CREATE INDEX "conflict_trigger_id_idx" ON "conflict"("trigger_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_trigger_fact_id_key" ON "source"("trigger_fact_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_trigger_event_id_key" ON "source"("trigger_event_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_context_value_id_key" ON "source"("context_value_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_list_total_id_key" ON "source"("list_total_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_measure_id_position_key" ON "source"("measure_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "source_relief_id_position_key" ON "source"("relief_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "source_trigger_id_position_key" ON "source"("trigger_id", "position");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_body_fkey" FOREIGN KEY ("body") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_body_fkey" FOREIGN KEY ("body") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_link" ADD CONSTRAINT "instrument_link_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instrument_link" ADD CONSTRAINT "instrument_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_body_fkey" FOREIGN KEY ("body") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_target_fkey" FOREIGN KEY ("target") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_authority_body_fkey" FOREIGN KEY ("authority", "body") REFERENCES "authority"("id", "body") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure" ADD CONSTRAINT "measure_superseded_by_fkey" FOREIGN KEY ("superseded_by") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_co_authority" ADD CONSTRAINT "measure_co_authority_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_co_authority" ADD CONSTRAINT "measure_co_authority_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_target" ADD CONSTRAINT "measure_target_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_target" ADD CONSTRAINT "measure_target_body_id_fkey" FOREIGN KEY ("body_id") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_type" ADD CONSTRAINT "measure_type_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_type" ADD CONSTRAINT "measure_type_type_id_fkey" FOREIGN KEY ("type_id") REFERENCES "type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_sector" ADD CONSTRAINT "measure_sector_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_sector" ADD CONSTRAINT "measure_sector_sector_id_fkey" FOREIGN KEY ("sector_id") REFERENCES "sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_trigger" ADD CONSTRAINT "measure_trigger_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_trigger" ADD CONSTRAINT "measure_trigger_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_instrument" ADD CONSTRAINT "measure_instrument_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_instrument" ADD CONSTRAINT "measure_instrument_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_target" ADD CONSTRAINT "named_target_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_period" ADD CONSTRAINT "measure_period_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_instrument_fkey" FOREIGN KEY ("instrument") REFERENCES "instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event" ADD CONSTRAINT "event_relief_fkey" FOREIGN KEY ("relief") REFERENCES "relief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_trigger" ADD CONSTRAINT "event_trigger_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "event_trigger" ADD CONSTRAINT "event_trigger_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief" ADD CONSTRAINT "relief_body_fkey" FOREIGN KEY ("body") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief" ADD CONSTRAINT "relief_authority_body_fkey" FOREIGN KEY ("authority", "body") REFERENCES "authority"("id", "body") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_co_authority" ADD CONSTRAINT "relief_co_authority_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_co_authority" ADD CONSTRAINT "relief_co_authority_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_measure" ADD CONSTRAINT "relief_measure_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_measure" ADD CONSTRAINT "relief_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_instrument" ADD CONSTRAINT "relief_instrument_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_instrument" ADD CONSTRAINT "relief_instrument_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_trigger" ADD CONSTRAINT "relief_trigger_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relief_trigger" ADD CONSTRAINT "relief_trigger_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_fact" ADD CONSTRAINT "trigger_fact_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_event" ADD CONSTRAINT "trigger_event_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_event_measure" ADD CONSTRAINT "trigger_event_measure_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "trigger_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trigger_event_measure" ADD CONSTRAINT "trigger_event_measure_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_total" ADD CONSTRAINT "list_total_body_fkey" FOREIGN KEY ("body") REFERENCES "body"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_total" ADD CONSTRAINT "list_total_list_fkey" FOREIGN KEY ("list") REFERENCES "list"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "context_value" ADD CONSTRAINT "context_value_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "context_series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_instrument_id_fkey" FOREIGN KEY ("instrument_id") REFERENCES "instrument"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "context_series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_measure_id_fkey" FOREIGN KEY ("measure_id") REFERENCES "measure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_relief_id_fkey" FOREIGN KEY ("relief_id") REFERENCES "relief"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_trigger_id_fkey" FOREIGN KEY ("trigger_id") REFERENCES "trigger"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_trigger_fact_id_fkey" FOREIGN KEY ("trigger_fact_id") REFERENCES "trigger_fact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_trigger_event_id_fkey" FOREIGN KEY ("trigger_event_id") REFERENCES "trigger_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_context_value_id_fkey" FOREIGN KEY ("context_value_id") REFERENCES "context_value"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_list_total_id_fkey" FOREIGN KEY ("list_total_id") REFERENCES "list_total"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- ---------------------------------------------------------------- rules that the tables alone do not hold

-- A slug is an address: lower case, digits, single hyphens.
ALTER TABLE "measure" ADD CONSTRAINT "measure_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80 AND starts_with("id", lower("body") || '-'));
ALTER TABLE "relief" ADD CONSTRAINT "relief_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80 AND starts_with("id", lower("body") || '-'));
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80);
ALTER TABLE "trigger" ADD CONSTRAINT "trigger_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80);
ALTER TABLE "context_series" ADD CONSTRAINT "context_series_slug" CHECK ("id" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("id") <= 80);

-- Dates of law in their order. A measure may bite before it is made public (some US acts were), so announced and effective are not compared.
ALTER TABLE "measure" ADD CONSTRAINT "measure_ends_after_start" CHECK ("ended_on" >= "effective_on");
ALTER TABLE "measure" ADD CONSTRAINT "measure_one_end" CHECK (num_nonnulls("ended_on", "ended_by") <= 1);
ALTER TABLE "measure" ADD CONSTRAINT "measure_says_how_it_ended" CHECK (("ended_how" IS NOT NULL) = (num_nonnulls("ended_on", "ended_by") = 1));
ALTER TABLE "measure" ADD CONSTRAINT "measure_successor" CHECK ("superseded_by" IS NULL OR ("superseded_by" <> "id" AND "ended_how" = 'superseded'));
ALTER TABLE "measure" ADD CONSTRAINT "measure_standing" CHECK ("standing" IS NULL OR "body" = 'BY');
ALTER TABLE "measure" ADD CONSTRAINT "measure_precision_needs_date" CHECK (
  ("effective_on_precision" IS NULL OR "effective_on" IS NOT NULL) AND ("ended_on_precision" IS NULL OR "ended_on" IS NOT NULL));
ALTER TABLE "relief" ADD CONSTRAINT "relief_ends_after_start" CHECK ("ends_on" >= "starts_on");
-- Suspensions, delistings and full reliefs always change the state of what they relieve; only a partial one may leave it in force.
ALTER TABLE "relief" ADD CONSTRAINT "relief_changes_state" CHECK ("changes_state" OR ("kind" NOT IN ('suspension', 'delisting') AND "effect" = 'partial'));
ALTER TABLE "trigger" ADD CONSTRAINT "trigger_ends_after_start" CHECK ("ended_on" >= "started_on");
ALTER TABLE "context_value" ADD CONSTRAINT "context_value_span" CHECK ("from" <= "on");

-- A count is a number with its precision, or, when unknown, the precision alone; or nothing at all where a measure lists nobody.
ALTER TABLE "measure" ADD CONSTRAINT "measure_persons" CHECK (("persons_precision" IS NULL) = ("persons_kind" IS NULL) AND "persons_count" >= 0 IS NOT FALSE
  AND ("persons_count" IS NULL) = (coalesce("persons_precision", 'unknown') = 'unknown') AND "persons_precision" IS DISTINCT FROM 'at_most');
ALTER TABLE "measure" ADD CONSTRAINT "measure_entities" CHECK (("entities_precision" IS NULL) = ("entities_kind" IS NULL) AND "entities_count" >= 0 IS NOT FALSE
  AND ("entities_count" IS NULL) = (coalesce("entities_precision", 'unknown') = 'unknown') AND "entities_precision" IS DISTINCT FROM 'at_most');
ALTER TABLE "measure" ADD CONSTRAINT "measure_vessels_aircraft" CHECK (("vessels_aircraft_precision" IS NULL) = ("vessels_aircraft_kind" IS NULL) AND "vessels_aircraft_count" >= 0 IS NOT FALSE
  AND ("vessels_aircraft_count" IS NULL) = (coalesce("vessels_aircraft_precision", 'unknown') = 'unknown') AND "vessels_aircraft_precision" IS DISTINCT FROM 'at_most');
ALTER TABLE "list_total" ADD CONSTRAINT "list_total_counts" CHECK (num_nonnulls("persons", "entities", "total") >= 1
  AND "persons" >= 0 IS NOT FALSE AND "entities" >= 0 IS NOT FALSE AND "total" >= 0 IS NOT FALSE AND "precision" <> 'unknown');

-- Texts are never empty and fit the places that show them.
ALTER TABLE "measure" ADD CONSTRAINT "measure_texts" CHECK (length("title") BETWEEN 1 AND 90 AND length("summary") BETWEEN 1 AND 900 AND length("open") BETWEEN 1 AND 700);
ALTER TABLE "relief" ADD CONSTRAINT "relief_texts" CHECK (length("title") BETWEEN 1 AND 90 AND length("summary") BETWEEN 1 AND 900 AND length("scope") BETWEEN 1 AND 500 AND length("open") BETWEEN 1 AND 500);
ALTER TABLE "named_target" ADD CONSTRAINT "named_target_text" CHECK (length("name") BETWEEN 1 AND 140);

-- Exactly one owner, exactly one subject, exactly one end of a link.
ALTER TABLE "event" ADD CONSTRAINT "event_owner" CHECK (num_nonnulls("measure_id", "relief_id") = 1);
ALTER TABLE "event" ADD CONSTRAINT "event_names_its_relief" CHECK ("measure_id" IS NULL OR "kind" NOT IN ('suspended', 'eased', 'delisted') OR "relief" IS NOT NULL);
ALTER TABLE "source" ADD CONSTRAINT "source_owner" CHECK (num_nonnulls("measure_id", "relief_id", "trigger_id", "trigger_fact_id", "trigger_event_id", "context_value_id", "list_total_id") = 1);
ALTER TABLE "source" ADD CONSTRAINT "source_address" CHECK ("url" ~ '^https?://' AND "archived_url" ~ '^https?://' IS NOT FALSE OR "url" IS NULL);
ALTER TABLE "instrument" ADD CONSTRAINT "instrument_address" CHECK ("url" ~ '^https?://' IS NOT FALSE AND ("url" IS NULL) = ("url_kind" IS NULL));
ALTER TABLE "instrument_link" ADD CONSTRAINT "instrument_link_end" CHECK (num_nonnulls("to_id", "citation") = 1 AND "to_id" IS DISTINCT FROM "instrument_id");
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_subject" CHECK (num_nonnulls("measure_id", "relief_id", "instrument_id", "trigger_id", "series_id") = 1);
ALTER TABLE "dataset" ADD CONSTRAINT "dataset_one_row" CHECK ("id" = 1);

-- A measure is in one state at a time.
ALTER TABLE "measure_period" ADD CONSTRAINT "measure_period_no_overlap" EXCLUDE USING gist ("measure_id" WITH =, "period" WITH &&);
ALTER TABLE "measure_period" ADD CONSTRAINT "measure_period_shape" CHECK (NOT isempty("period") AND NOT lower_inf("period") AND ("ended_how" IS NOT NULL) = ("state" = 'ended'));

-- Words and their stems; `simple` beside `english` would find nothing more, because names are matched by their beginning and by trigrams.
CREATE INDEX "measure_search_text_words" ON "measure" USING GIN (to_tsvector('english', "search_text"));

-- A measure has a type, a sector and a trigger, a relief has a measure. The rows stand in tables of their own, so the rule can only be asked
-- when the transaction ends.
CREATE FUNCTION "require_companions"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner_table text := TG_ARGV[0];   -- the record that must have a companion
  owner_column text := TG_ARGV[1];  -- how companions name it
  companion text;
  owner_id text;
  found boolean;
BEGIN
  IF TG_TABLE_NAME = owner_table THEN owner_id := NEW.id; ELSE owner_id := to_jsonb(OLD) ->> owner_column; END IF;
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE id = $1)', owner_table) INTO found USING owner_id;
  IF NOT found THEN RETURN NULL; END IF;
  FOREACH companion IN ARRAY string_to_array(TG_ARGV[2], ',') LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE %I = $1)', companion, owner_column) INTO found USING owner_id;
    IF NOT found THEN
      RAISE EXCEPTION '% % needs at least one row in %', owner_table, owner_id, companion USING ERRCODE = 'check_violation', CONSTRAINT = companion || '_at_least_one';
    END IF;
  END LOOP;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "measure_companions" AFTER INSERT ON "measure" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('measure', 'measure_id', 'measure_type,measure_sector,measure_trigger');
CREATE CONSTRAINT TRIGGER "measure_keeps_type" AFTER DELETE OR UPDATE ON "measure_type" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('measure', 'measure_id', 'measure_type');
CREATE CONSTRAINT TRIGGER "measure_keeps_sector" AFTER DELETE OR UPDATE ON "measure_sector" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('measure', 'measure_id', 'measure_sector');
CREATE CONSTRAINT TRIGGER "measure_keeps_trigger" AFTER DELETE OR UPDATE ON "measure_trigger" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('measure', 'measure_id', 'measure_trigger');
CREATE CONSTRAINT TRIGGER "relief_companions" AFTER INSERT ON "relief" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('relief', 'relief_id', 'relief_measure');
CREATE CONSTRAINT TRIGGER "relief_keeps_measure" AFTER DELETE OR UPDATE ON "relief_measure" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "require_companions"('relief', 'relief_id', 'relief_measure');
