-- The kept totals of days tell of countries too; all are worked out anew.
DELETE FROM day_total;
