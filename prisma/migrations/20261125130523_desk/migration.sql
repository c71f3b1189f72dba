-- The desk: accounts, records with their revisions and decisions, what editors are typing. The tables are written by `npm run db:migration`;
-- the rules at the end are written by hand, because Prisma cannot say them.

-- CreateEnum
CREATE TYPE "role" AS ENUM ('editor', 'reviewer', 'admin');

-- CreateEnum
CREATE TYPE "record_kind" AS ENUM ('measure', 'instrument', 'trigger', 'relief');

-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('draft', 'in_review');

-- CreateEnum
CREATE TYPE "decision_kind" AS ENUM ('submitted', 'returned', 'withdrawn', 'published', 'archived');

-- CreateEnum
CREATE TYPE "review_rule" AS ENUM ('two', 'single');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "token_hash" TEXT NOT NULL,
    "account_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_try" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,

    CONSTRAINT "sign_in_try_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "what" TEXT NOT NULL,
    "actor_id" UUID,
    "subject_id" UUID,
    "address" TEXT,
    "detail" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record" (
    "id" UUID NOT NULL,
    "kind" "record_kind" NOT NULL,
    "slug" TEXT,
    "latest" INTEGER NOT NULL DEFAULT 0,
    "published" INTEGER,
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "proposal" "proposal_state",
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "record_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "author_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT,
    "restores" INTEGER,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("record_id","number")
);

-- CreateTable
CREATE TABLE "decision" (
    "id" BIGSERIAL NOT NULL,
    "record_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "what" "decision_kind" NOT NULL,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "comment" TEXT,
    "alone" BOOLEAN NOT NULL DEFAULT false,
    "kept" JSONB,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copy" (
    "id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "base" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "working_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "review" "review_rule" NOT NULL DEFAULT 'two',

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "one_time_link_account_id_idx" ON "one_time_link"("account_id");

-- CreateIndex
CREATE INDEX "sign_in_try_account_at_idx" ON "sign_in_try"("account", "at");

-- CreateIndex
CREATE INDEX "sign_in_try_address_at_idx" ON "sign_in_try"("address", "at");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "record_proposal_changed_at_idx" ON "record"("proposal", "changed_at");

-- CreateIndex
CREATE UNIQUE INDEX "record_kind_slug_key" ON "record"("kind", "slug");

-- CreateIndex
CREATE INDEX "revision_author_id_at_idx" ON "revision"("author_id", "at");

-- CreateIndex
CREATE INDEX "decision_record_id_id_idx" ON "decision"("record_id", "id");

-- CreateIndex
CREATE INDEX "decision_what_at_idx" ON "decision"("what", "at");

-- CreateIndex
CREATE UNIQUE INDEX "working_copy_record_id_account_id_key" ON "working_copy"("record_id", "account_id");

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_entry" ADD CONSTRAINT "audit_entry_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_record_id_number_fkey" FOREIGN KEY ("record_id", "number") REFERENCES "revision"("record_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copy" ADD CONSTRAINT "working_copy_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- what Prisma cannot say

ALTER TABLE "account" ADD CONSTRAINT "account_email" CHECK ("email" = lower("email") AND "email" ~ '^[^@\s]+@[^@\s]+$' AND length("email") <= 254);
ALTER TABLE "account" ADD CONSTRAINT "account_name" CHECK (length("name") BETWEEN 1 AND 80);
ALTER TABLE "record" ADD CONSTRAINT "record_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 80);
ALTER TABLE "record" ADD CONSTRAINT "record_published" CHECK ("published" BETWEEN 1 AND "latest" AND ("published" IS NULL OR "slug" IS NOT NULL));
ALTER TABLE "record" ADD CONSTRAINT "record_archived" CHECK (NOT "archived" OR "published" IS NOT NULL);
ALTER TABLE "record" ADD CONSTRAINT "record_proposal" CHECK ("proposal" IS NULL OR "latest" > coalesce("published", 0));
ALTER TABLE "revision" ADD CONSTRAINT "revision_restores" CHECK ("restores" BETWEEN 1 AND "number" - 1);
ALTER TABLE "revision" ADD CONSTRAINT "revision_reason" CHECK (length("reason") BETWEEN 1 AND 500);
ALTER TABLE "decision" ADD CONSTRAINT "decision_comment" CHECK (length("comment") BETWEEN 1 AND 2000 AND ("comment" IS NOT NULL OR "what" NOT IN ('returned', 'archived')));
ALTER TABLE "decision" ADD CONSTRAINT "decision_alone" CHECK (NOT "alone" OR "what" = 'published');
ALTER TABLE "desk" ADD CONSTRAINT "desk_one_row" CHECK ("id" = 1);
INSERT INTO "desk" ("id") VALUES (1);

-- What happened stays as it was written down, whatever the code or a person at the console tries.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER "revision_append_only" BEFORE UPDATE OR DELETE ON "revision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "revision_no_truncate" BEFORE TRUNCATE ON "revision" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_append_only" BEFORE UPDATE OR DELETE ON "decision" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "decision_no_truncate" BEFORE TRUNCATE ON "decision" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE ON "audit_entry" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_entry_no_truncate" BEFORE TRUNCATE ON "audit_entry" EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "account_stays" BEFORE DELETE ON "account" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "account_no_truncate" BEFORE TRUNCATE ON "account" EXECUTE FUNCTION "refuse_change"();

-- Revisions of a record count 1, 2, 3 without a gap, also when two arrive at once: the row of the record is the queue.
CREATE FUNCTION "number_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last integer;
BEGIN
  SELECT "latest" INTO last FROM "record" WHERE "id" = NEW."record_id" FOR UPDATE;
  IF NEW."number" <> last + 1 THEN
    RAISE EXCEPTION 'revision % of % does not follow %', NEW."number", NEW."record_id", last USING ERRCODE = 'unique_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "revision_number" BEFORE INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION "number_revision"();
CREATE FUNCTION "count_revision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "record" SET "latest" = NEW."number", "changed_at" = NEW."at" WHERE "id" = NEW."record_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "revision_counted" AFTER INSERT ON "revision" FOR EACH ROW EXECUTE FUNCTION "count_revision"();

-- Nobody publishes what they wrote: the authors of all revisions since the last publication (or withdrawal) are asked, not only the last one. lib/records/data.ts
-- (`proposalOf`) counts in the same way.
-- On a desk of one it is allowed and marked. An import (no person) publishes only what no person wrote.
CREATE FUNCTION "check_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held "record";
  since integer;
  own boolean;
BEGIN
  SELECT * INTO held FROM "record" WHERE "id" = NEW."record_id" FOR UPDATE;
  IF NEW."number" <> held."latest" THEN
    RAISE EXCEPTION 'the latest revision is %, not %', held."latest", NEW."number" USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_on_latest';
  END IF;
  NEW."alone" := false;
  IF NEW."what" IN ('published', 'archived') AND NEW."by_id" IS NOT NULL
    AND NOT EXISTS (SELECT FROM "account" WHERE "id" = NEW."by_id" AND "active" AND "role" IN ('reviewer', 'admin')) THEN
    RAISE EXCEPTION 'only a reviewer publishes or archives' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_by_reviewer';
  END IF;
  IF NEW."what" = 'published' THEN
    IF NEW."by_id" IS NOT NULL AND held."proposal" IS DISTINCT FROM 'in_review' THEN
      RAISE EXCEPTION 'only what is in review is published' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_in_review';
    END IF;
    -- What was withdrawn counts no more once something is published, from which the next proposal starts; before, it goes on from what was withdrawn.
    SELECT CASE WHEN held."published" IS NULL THEN 0 ELSE greatest(held."published", max("number")) END INTO since
      FROM "decision" WHERE "record_id" = NEW."record_id" AND "what" = 'withdrawn';
    SELECT bool_or(CASE WHEN NEW."by_id" IS NULL THEN "author_id" IS NOT NULL ELSE "author_id" = NEW."by_id" END) INTO own
      FROM "revision" WHERE "record_id" = NEW."record_id" AND "number" > since;
    IF own IS NULL THEN
      RAISE EXCEPTION 'nothing new is there to be published' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_on_proposal';
    END IF;
    IF own THEN
      IF NEW."by_id" IS NULL OR (SELECT "review" FROM "desk") <> 'single' THEN
        RAISE EXCEPTION 'an author may not publish their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'decision_not_own_work';
      END IF;
      NEW."alone" := true;
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "decision_check" BEFORE INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION "check_decision"();

-- The head of a record follows from what was decided, and from nothing else.
CREATE FUNCTION "apply_decision"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "record" SET
    "proposal" = CASE NEW."what" WHEN 'submitted' THEN 'in_review' WHEN 'returned' THEN 'draft' END::"proposal_state",
    "published" = CASE WHEN NEW."what" = 'published' THEN NEW."number" ELSE "published" END,
    "archived" = CASE NEW."what" WHEN 'published' THEN false WHEN 'archived' THEN true ELSE "archived" END,
    "changed_at" = NEW."at"
  WHERE "id" = NEW."record_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "decision_apply" AFTER INSERT ON "decision" FOR EACH ROW EXECUTE FUNCTION "apply_decision"();

CREATE FUNCTION "check_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."latest" IS DISTINCT FROM OLD."latest" AND NEW."latest" IS DISTINCT FROM (SELECT max("number") FROM "revision" WHERE "record_id" = NEW."id") THEN
    RAISE EXCEPTION 'the latest revision of a record is the last that was saved' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_latest_by_revision';
  END IF;
  IF NEW."published" IS DISTINCT FROM OLD."published" AND NEW."published" IS DISTINCT FROM
    (SELECT "number" FROM "decision" WHERE "record_id" = NEW."id" AND "what" = 'published' ORDER BY "id" DESC LIMIT 1) THEN
    RAISE EXCEPTION 'a record is published by a decision alone' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_published_by_decision';
  END IF;
  IF NEW."archived" IS DISTINCT FROM OLD."archived" AND NEW."archived" IS DISTINCT FROM
    ('archived' = (SELECT "what" FROM "decision" WHERE "record_id" = NEW."id" AND "what" IN ('published', 'archived') ORDER BY "id" DESC LIMIT 1)) THEN
    RAISE EXCEPTION 'a record is archived by a decision alone' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_archived_by_decision';
  END IF;
  IF OLD."published" IS NOT NULL AND (NEW."slug", NEW."kind") IS DISTINCT FROM (OLD."slug", OLD."kind") THEN
    RAISE EXCEPTION 'the address of a published record never changes' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_keeps_address';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_check" BEFORE UPDATE ON "record" FOR EACH ROW EXECUTE FUNCTION "check_record"();

-- A record begins with nothing, and its head follows from its revisions.
CREATE FUNCTION "begin_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."latest" <> 0 OR NEW."published" IS NOT NULL OR NEW."archived" OR NEW."proposal" IS NOT NULL THEN
    RAISE EXCEPTION 'a record begins without revisions' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_begins_empty';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "record_begin" BEFORE INSERT ON "record" FOR EACH ROW EXECUTE FUNCTION "begin_record"();
