-- Runs so far counted people of villages where few live: beside newer ones they would tell how many. They are asked anew.
delete from servicecircle.coverage_village;
delete from servicecircle.coverage_run;
