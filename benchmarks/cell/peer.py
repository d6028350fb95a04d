# SPDX-License-Identifier: Apache-2.0
"""PyBaMM on the work of this benchmark; writes one JSON object a line.

Warm: best of several solves of a built model. Cold: building the model and the first solve. The error columns are
computed by CellBenchmark.java from the voltages written here.
"""
import json
import sys
import time
import warnings

import numpy as np
import pybamm

warnings.filterwarnings("ignore")
pybamm.set_logging_level("ERROR")

TIMES = np.arange(10.0, 3551.0, 10.0)
REPEATS = 7


def write(case, settings, cold, warm, time_end=None, voltage=None, **more):
    print(json.dumps(dict(case=case, settings=settings, cold=cold, warm=warm, end=time_end,
                          voltage=None if voltage is None else [float(v) for v in voltage], **more)), flush=True)


def solver(compiled, **options):
    return pybamm.IDAKLUSolver(output_variables=["Voltage [V]"], options={"compile": compiled, **options})


def parameters(**changes):
    values = pybamm.ParameterValues("Chen2020")
    values.update(changes)
    return values


def discharge(name, model, compiled):
    settings = "compile" if compiled else "default"
    start = time.perf_counter()
    simulation = pybamm.Simulation(model, parameter_values=parameters(), solver=solver(compiled))
    simulation.solve([0, 4000])
    cold = time.perf_counter() - start
    best = min(timed(lambda: simulation.solve([0, 4000])) for _ in range(REPEATS))
    # Dense voltages from a run that reports at the times asked for; the event ends it all the same.
    solution = simulation.solve([0, 4000], t_interp=TIMES)
    end = float(solution.t[-1])
    write(name, settings, cold, best, end, solution["Voltage [V]"](TIMES[TIMES < end]))


def timed(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def drive(compiled, cycle):
    seconds = np.arange(len(cycle), dtype=float)
    values = parameters()
    values["Current function [A]"] = pybamm.Interpolant(seconds, np.array(cycle), pybamm.t, interpolator="linear")
    start = time.perf_counter()
    simulation = pybamm.Simulation(pybamm.lithium_ion.DFN(), parameter_values=values, solver=solver(compiled))
    simulation.solve(seconds)
    cold = time.perf_counter() - start
    best = min(timed(lambda: simulation.solve(seconds)) for _ in range(3))
    solution = simulation.solve(seconds)
    write("drive cycle, DFN", "compile" if compiled else "default", cold, best, float(solution.t[-1]),
          solution["Voltage [V]"](seconds[10:]))


def cycles(compiled, count):
    experiment = pybamm.Experiment([("Discharge at 1C until 2.5 V", "Charge at 1C until 4.2 V",
                                     "Hold at 4.2 V until C/50")] * count)
    simulation = pybamm.Simulation(pybamm.lithium_ion.SPM(), parameter_values=parameters(), experiment=experiment,
                                   solver=pybamm.IDAKLUSolver(options={"compile": compiled}))
    start = time.perf_counter()
    simulation.solve()
    cold = time.perf_counter() - start
    best = timed(lambda: simulation.solve())
    write(f"{count} CCCV cycles, SPM", "compile" if compiled else "default", cold, best,
          float(simulation.solution.t[-1]))


def sweep(compiled, factors):
    """Geometry cannot be an input of a built model (each member would cost a cold solve), so a diffusivity is swept."""
    name = "Positive particle diffusivity [m2.s-1]"
    values = parameters()
    values[name] = "[input]"
    peer = solver(compiled, num_threads=2, num_solvers=2)
    inputs = [{name: 4e-15 * f} for f in factors]
    start = time.perf_counter()
    simulation = pybamm.Simulation(pybamm.lithium_ion.DFN(), parameter_values=values, solver=peer)
    simulation.build(inputs=inputs[0])
    span = np.array([0.0, 4000.0])
    peer.solve(simulation.built_model, span, inputs=inputs[:2])
    cold = time.perf_counter() - start
    best = timed(lambda: peer.solve(simulation.built_model, span, inputs=inputs))
    write(f"sweep of {len(factors)}, DFN", "compile" if compiled else "default", cold, best)


def attempt(work, *arguments):
    """A peer that refuses one case still does the others; what it said stands in the table."""
    try:
        work(*arguments)
    except Exception as failure:  # noqa: BLE001 - whatever the peer raises is a result
        print(json.dumps(dict(case=work.__name__, settings=str(arguments[0]), failure=str(failure)[:200])), flush=True)


if __name__ == "__main__":
    task = json.load(open(sys.argv[1]))
    print(json.dumps(dict(version=pybamm.__version__)), flush=True)
    for compiled in (False, True):
        for name, make in (("SPM", pybamm.lithium_ion.SPM), ("SPMe", pybamm.lithium_ion.SPMe),
                           ("DFN", pybamm.lithium_ion.DFN)):
            attempt(discharge, name, make(), compiled)
        attempt(drive, compiled, task["cycle"])
        attempt(cycles, compiled, task["cycles"])
        attempt(sweep, compiled, task["factors"])
