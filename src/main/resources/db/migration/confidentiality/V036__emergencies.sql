-- Cases that were opened in an emergency, of each agency: the officer is told how many there were lately, and sees them.
create index access_log_emergency on access_log (municipality, agency, at, id) where act = 'EMERGENCY_ACCESS';
