-- Somebody asked whether her agency has a case on a person ('asked'), or which cases there are ('sought'). Whom, and why,
-- is ciphertext in "reason", bound to "look"; of a question nothing else is kept that says who it was about.
alter table access_log drop constraint access_log_kind_check;
alter table access_log add constraint access_log_kind_check
  check (kind in ('look', 'identity', 'list', 'denied', 'act', 'log', 'asked', 'sought'));
