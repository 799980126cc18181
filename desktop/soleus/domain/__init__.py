"""Values and pure functions: dose, stage, programme, run plan, finding. No I/O, no Qt."""
