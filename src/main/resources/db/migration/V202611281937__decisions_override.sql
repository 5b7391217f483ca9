-- Why a tool was forbidden although many people use it and too little replaces it.
alter table decision add column override_because text;
