#!/usr/bin/env python3
"""Adds up the tests of every project (trx files) and the other checks (JSON files), lists what was skipped, and prints the sum.

    tally.py FOLDER

The last line is "N passed, N failed"; the exit status is 1 when anything failed or nothing ran.
"""
import json
import pathlib
import sys
import xml.etree.ElementTree as xml

TRX = "{http://microsoft.com/schemas/VisualStudio/TeamTest/2010}"


def read_trx(path):
    """Name, passed, failed and skipped tests of one project; a run that broke off counts as failed."""
    root = xml.parse(path).getroot()
    method = root.find(f".//{TRX}TestMethod")
    name = pathlib.PurePath(method.get("codeBase")).stem if method is not None else "a project without tests"
    passed, failed, skipped = 0, [], []
    for result in root.iter(f"{TRX}UnitTestResult"):
        message = result.findtext(f".//{TRX}Message", "") or result.findtext(f".//{TRX}StdOut", "")
        test = (result.get("testName"), " ".join(message.split())[:300])
        if result.get("outcome") == "Passed":
            passed += 1
        elif result.get("outcome") == "NotExecuted":
            skipped.append(test)
        else:
            failed.append(test)
    summary = root.find(f"{TRX}ResultSummary")
    if summary is not None and summary.get("outcome") in ("Aborted", "Error", "Timeout") and not failed:
        failed.append((name, f"the test run ended as {summary.get('outcome')}"))
    return name, passed, failed, skipped


def main():
    """Prints the sums."""
    folder = pathlib.Path(sys.argv[1])
    passed = failed = 0
    skipped = []
    print(f"{'':44}{'passed':>8}{'failed':>8}{'skipped':>8}")
    for path in sorted(folder.rglob("*.trx")):
        name, good, bad, left_out = read_trx(path)
        passed, failed = passed + good, failed + len(bad)
        skipped += left_out
        print(f"{name:44}{good:>8}{len(bad):>8}{len(left_out):>8}")
        for test, message in bad:
            print(f"  FAIL  {test}: {message}")
    if not passed and not failed:
        failed += 1
        print("  FAIL  no test ran")
    elif (folder / "tests.broke-off").exists() and not failed:
        failed += 1
        print("  FAIL  the test command ended with an error, and no test says why")
    for path in sorted(folder.rglob("*.tally.json")):
        counts = json.loads(path.read_text(encoding="utf-8"))
        passed, failed = passed + counts["passed"], failed + counts["failed"]
        print(f"{counts['name']:44}{counts['passed']:>8}{counts['failed']:>8}{counts.get('skipped', 0):>8}")
    if skipped:
        print("Skipped:")
        for test, message in skipped:
            print(f"  {test}: {message or 'no reason given'}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
