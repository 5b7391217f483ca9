-- A cell that answers and participations name is one of the company's own.
alter table survey_participation add foreign key (tenant_id, cell_id) references survey_cell (tenant_id, id);
alter table survey_answer_staged add foreign key (tenant_id, cell_id) references survey_cell (tenant_id, id);
alter table survey_answer add foreign key (tenant_id, cell_id) references survey_cell (tenant_id, id);
