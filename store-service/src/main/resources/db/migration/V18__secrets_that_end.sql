-- A webhook's secret can be replaced: for some time events are signed with both.
ALTER TABLE subscriptions ADD COLUMN former_secret text, ADD COLUMN former_secret_until timestamptz;
COMMENT ON COLUMN subscriptions.former_secret IS 'The one before; signs, too, until former_secret_until.';
