from scipy.optimize import linprog
linprog([1], A_ub=[[1]], b_ub=[1], options={"write_model_file": "/tmp/CANARY.mps", "write_model_to_file": True})
