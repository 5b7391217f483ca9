#!/usr/bin/env python3
"""Checks an evidence bundle offline: python3 verify.py BUNDLE.zip --key KEY [--previous FILE]

Needs Python 3.8 or newer and the openssl program (3.0 or newer), no network and nothing else.
KEY is the verifier key (name+id+key) or a file that holds it. It has to come from outside the bundle: one that came
with it proves nothing. FILE is the last bundle or checkpoint you hold.
Exit: 0 valid, 1 tampered, 2 names left out but consistent, 64 not asked rightly.
"""

import base64
import csv
import hashlib
import hmac
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

ACKNOWLEDGMENTS = (
    "tenant export_id as_of_utc policy_id policy_title version_label change_class language content_sha256 approved_by"
    " approved_on published_on campaign_id person_id full_name work_email employee_no worker_type org_unit manager country"
    " hire_date end_date assigned_on due_on first_opened_utc quiz_score quiz_attempts outcome outcome_utc decline_reason"
    " exception_id statement_sha256 method auth_strength days_late reminder_count leaf_sha256 log_index superseded_by"
).split()
POPULATION = (
    "policy_id policy_title policy_version version_label person_id full_name work_email employee_no worker_type org_unit"
    " country scope reason outcome outcome_utc ack_id"
).split()
REQUIRED = ("README.txt", "acknowledgments.jsonl", "acknowledgments.csv", "population.csv", "checkpoint")
FACTS = set(
    "v ack_id tenant kind policy_version content_sha256 statement_sha256 choice acted_at subject_ref via".split()
)
MORE_FACTS = set("auth_time acr amr supersedes".split())
ACT = {"entry_id", "log_index", "leaf_sha256", "proof"}
ENTRY = set("v tenant entry at actor_id actor kind subject details".split())
KINDS = set("policy-ack policy-decline policy-waiver policy-correction".split())
FROM_FACTS = (
    ("tenant", "tenant"),
    ("content_sha256", "content_sha256"),
    ("statement_sha256", "statement_sha256"),
    ("outcome", "choice"),
    ("outcome_utc", "acted_at"),
    ("method", "via"),
    ("person_id", "subject_ref"),
    ("auth_strength", "acr"),
)
NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,3}/?")
MOST_BYTES = 2 << 30
JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
QUOTED = re.compile('[,"\r\n]')


class Tampered(Exception):
    """Something does not add up; says so in one sentence."""


class Usage(Exception):
    """The program was not asked rightly."""


# ---- texts that can be written in one way only ----


def utf8(data, what):
    try:
        return data.decode("utf-8", "strict")
    except UnicodeDecodeError:
        raise Tampered(what + " is not UTF-8 text.")


def unbase64(text, what, length=None):
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except ValueError:
        raise Tampered(what + " is not base64.")
    if base64.b64encode(data).decode() != text:
        raise Tampered(what + " is not canonical base64.")
    if length is not None and len(data) != length:
        raise Tampered("%s has %d bytes instead of %d." % (what, len(data), length))
    return data


def number(text, what):
    if not re.fullmatch(r"0|[1-9][0-9]{0,17}", text, re.ASCII):
        raise Tampered(what + " is not a plain number.")
    return int(text)


def write_json(values):
    """RFC 8785 for flat objects of strings, in which v alone is a whole number."""
    # Code units of UTF-16 are the order of RFC 8785; Latin letters have the same order without the detour.
    names = sorted(values, key=None if "".join(values).isascii() else lambda name: name.encode("utf-16-be"))
    return JSON.encode({name: int(values[name]) if name == "v" else values[name] for name in names})


def read_json(text, what):
    """Strict by writing again: what is not exactly as written above is refused."""
    try:
        values = json.loads(text)
        if type(values) is dict and type(values.get("v", 1)) is int and 0 < values.get("v", 1) < 10**9:
            if "v" in values:
                values["v"] = str(values["v"])
            if all(type(value) is str for value in values.values()) and write_json(values) == text:
                return values
    except (ValueError, RecursionError):
        pass
    raise Tampered(what + " is not canonical JSON.")


def write_csv(columns, rows):
    out = []
    for cells in [columns] + [[neutral(row.get(c, "")) for c in columns] for row in rows]:
        out.append(",".join('"' + c.replace('"', '""') + '"' if QUOTED.search(c) else c for c in cells) + "\r\n")
    return "".join(out)


def neutral(cell):
    return "'" + cell if cell and cell[0] in "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20" else cell


def read_csv(columns, text, what):
    try:
        table = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        raise Tampered(what + " is not a table.")
    if not table or table[0] != columns:
        raise Tampered(what + " does not begin with its columns.")
    for line, cells in enumerate(table[1:], 2):
        if len(cells) != len(columns):
            raise Tampered("%s, line %d, has %d cells." % (what, line, len(cells)))
    rows = [dict(zip(columns, cells)) for cells in table[1:]]
    if write_csv(columns, rows) != text:
        raise Tampered(what + " is not written as such tables are.")
    return rows


# ---- the tree of RFC 6962 with the checks of RFC 9162 ----


def sha256(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right)


def up(fn, sn):
    while fn and not fn & 1:
        fn >>= 1
        sn >>= 1
    return fn, sn


def is_included(index, size, leaf, proof, root):
    if index < 0 or index >= size:
        return False
    fn, sn, found = index, size - 1, leaf
    for sibling in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = node(sibling, found)
            fn, sn = up(fn, sn)
        else:
            found = node(found, sibling)
        fn >>= 1
        sn >>= 1
    return sn == 0 and found == root


def is_consistent(size1, size2, root1, root2, proof):
    if size1 <= 0 or size1 > size2:
        return False
    if size1 == size2:
        return not proof and root1 == root2
    if not proof:
        return False
    path = ([root1] if size1 & (size1 - 1) == 0 else []) + proof
    fn, sn = size1 - 1, size2 - 1
    while fn & 1:
        fn >>= 1
        sn >>= 1
    first = second = path[0]
    for sibling in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first = node(sibling, first)
            second = node(sibling, second)
            fn, sn = up(fn, sn)
        else:
            second = node(second, sibling)
        fn >>= 1
        sn >>= 1
    return sn == 0 and first == root1 and second == root2


# ---- signed notes ----


def is_name(name):
    return bool(name) and not any(c == "+" or c.isspace() or ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 for c in name)


class Key:
    def __init__(self, text):
        parts = text.split("+", 2)
        if len(parts) != 3 or not is_name(parts[0]):
            raise Tampered("The key is not of the form name+id+key.")
        self.name = parts[0]
        typed = unbase64(parts[2], "The key", 33)
        if typed[0] != 1:
            raise Tampered("The key is not an Ed25519 key.")
        self.public = typed[1:]
        self.id = sha256(self.name.encode() + b"\n" + typed)[:4]
        if self.id.hex() != parts[1]:
            raise Tampered("The key's id does not belong to its name and bytes: it was copied with a mistake.")
        self.asked = {}

    def verifies(self, message, signature):
        question = (message, signature)
        if question not in self.asked:
            self.asked[question] = self.ask_openssl(message, signature)
        return self.asked[question]

    def ask_openssl(self, message, signature):
        der = bytes.fromhex("302a300506032b6570032100") + self.public
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("key", "message", "signature")]
            for path, data in zip(paths, (der, message, signature)):
                with open(path, "wb") as file:
                    file.write(data)
            try:
                answer = subprocess.run(
                    ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", paths[0]]
                    + ["-rawin", "-in", paths[1], "-sigfile", paths[2]],
                    stdout=subprocess.PIPE,
                    stderr=subprocess.STDOUT,
                )
            except OSError:
                raise Usage("The openssl program (3.0 or newer) is needed and was not found.")
        if answer.returncode and b"Verification Failure" not in answer.stdout:
            # Also how a signature of a wrong length is answered, which is no fault of openssl's.
            if len(signature) == 64:
                raise Usage("openssl did not check the signature: " + answer.stdout.decode(errors="replace").strip())
        return answer.returncode == 0


def open_note(data, key, what):
    note = utf8(data, what)
    if any(c < " " and c != "\n" for c in note):
        raise Tampered(what + " has control characters.")
    gap = note.rfind("\n\n")
    if gap < 0 or not note.endswith("\n") or gap + 2 == len(note):
        raise Tampered(what + " is not a signed note.")
    text = note[: gap + 1]
    lines = note[gap + 2 : -1].split("\n")
    if len(set(lines)) != len(lines):
        raise Tampered(what + " has a signature twice.")
    ours = []
    for line in lines:
        parts = line[2:].split(" ") if line.startswith("\u2014 ") else []
        if len(parts) != 2 or not is_name(parts[0]):
            raise Tampered(what + " has a line among its signatures that is none.")
        signature = unbase64(parts[1], what + ": a signature")
        if len(signature) < 5:
            raise Tampered(what + " has a signature that is too short.")
        if parts[0] == key.name:
            ours.append(signature)
    if not ours:
        raise Tampered(what + " is not signed by the key you gave, " + key.name + ".")
    if len(ours) > 1:
        raise Tampered(what + " has more than one signature under the name " + key.name + ".")
    if ours[0][:4] != key.id or not key.verifies(text.encode(), ours[0][4:]):
        raise Tampered(what + " carries a signature that the key you gave does not confirm.")
    return text


def open_checkpoint(data, key, what):
    lines = open_note(data, key, what).split("\n")
    if len(lines) != 4 or lines[3]:
        raise Tampered(what + " is not of the form origin, size, root.")
    size = number(lines[1], what + ": its size")
    root = unbase64(lines[2], what + ": its root", 32)
    if not lines[0].startswith(key.name + "/"):
        raise Tampered(what + " is of another log.")
    number(lines[0][len(key.name) + 1 :], what + ": the epoch in its first line")
    return lines[0], size, root


def epoch_of(checkpoint):
    return int(checkpoint[0].rpartition("/")[2])


def read_proof(data, what):
    text = utf8(data, what)
    head, gap, checkpoint = text.partition("\n\n")
    lines = head.split("\n")
    if not gap:
        raise Tampered(what + " has no checkpoint.")
    if len(lines) < 2 or lines[0] != "c2sp.org/tlog-proof@v1" or not lines[1].startswith("index "):
        raise Tampered(what + " is not a proof.")
    hashes = [unbase64(line, what + ": a hash", 32) for line in lines[2:]]
    return number(lines[1][6:], what + ": its index"), hashes, checkpoint.encode()


# ---- the bundle ----


def read_zip(path):
    files = {}
    left = MOST_BYTES
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if not NAME.fullmatch(entry.filename):
                    raise Tampered("The bundle holds a file with a name that no bundle has: %a." % entry.filename)
                if entry.filename.endswith("/"):
                    continue  # packers add folders; they hold nothing
                with archive.open(entry) as file:
                    data = file.read(left + 1)
                left -= len(data)
                if left < 0:
                    raise Tampered("The bundle unpacks to more than %d GB." % (MOST_BYTES >> 30))
                if entry.filename in files:
                    raise Tampered("The bundle holds " + entry.filename + " twice.")
                files[entry.filename] = data
    except Tampered:
        raise
    except Exception:  # zipfile raises a dozen kinds on damaged archives
        raise Tampered("The bundle cannot be unpacked: it is damaged or not a zip file.")
    return files


def manifest_lines(hashes):
    return "".join(hashes[name] + "  " + name + "\n" for name in sorted(hashes))


def check_manifest(files, key):
    if "MANIFEST" not in files:
        raise Tampered("The bundle has no MANIFEST.")
    text = open_note(files["MANIFEST"], key, "MANIFEST")
    first = text.partition("\n")[0]
    if first not in ("parley.manifest/v1", "parley.manifest/v2"):
        raise Tampered("MANIFEST is signed but is no manifest.")
    real = {name: sha256(files[name]).hex() for name in sorted(files) if name != "MANIFEST"}
    if first == "parley.manifest/v2":  # proofs, one for each record, share one line: the hash of those they would have
        proofs = {name: real.pop(name) for name in list(real) if name.startswith("proofs/")}
        if proofs:
            real["proofs/"] = sha256(manifest_lines(proofs).encode()).hex()
    if text == first + "\n" + manifest_lines(real):
        return
    listed = {line[66:]: line[:64] for line in text.split("\n") if len(line) > 66}
    for name in sorted(real):
        if name not in listed:
            raise Tampered(name + " was added to the bundle: MANIFEST does not know it.")
        if listed.pop(name) != real[name]:
            raise Tampered(name + " was changed after the bundle was made.")
    if listed:
        raise Tampered(min(listed) + " is missing from the bundle.")
    raise Tampered("MANIFEST is not written as manifests are.")


def read_epochs(files, key, now):
    """After an older state was put back the log goes on in a new epoch, which begins with the newest checkpoint signed before.

    Returns the bytes, size and root of each epoch's checkpoint by its number, and the checkpoint that each began with.
    """
    last = epoch_of(now)
    known = {last: (files["checkpoint"],) + now[1:]}
    named = {}
    for name, data in files.items():
        if name.startswith("epochs/"):
            parts = re.fullmatch(r"epochs/(0|[1-9][0-9]{0,8})\.(checkpoint|opening|tlog-proof)", name, re.ASCII)
            if not parts:
                raise Tampered(name + " belongs to no epoch of the log.")
            epoch = int(parts.group(1))
            if parts.group(2) != "checkpoint":
                named[name] = epoch
                continue
            checkpoint = open_checkpoint(data, key, name)
            if epoch_of(checkpoint) != epoch or epoch >= last:
                raise Tampered(name + " is of another epoch.")
            known[epoch] = (data,) + checkpoint[1:]
    openings, before = {}, -1
    for epoch in sorted(known):
        if epoch:
            openings[epoch] = read_opening(files, key, epoch, before, known)
        before = epoch
    for name, epoch in named.items():
        if epoch not in openings:
            raise Tampered(name + " belongs to no epoch of the log.")
    return known, openings


def read_opening(files, key, epoch, before, known):
    name, proof = "epochs/%d.opening" % epoch, "epochs/%d.tlog-proof" % epoch
    for file in (name, proof):
        if file not in files:
            raise Tampered(file + " is missing from the bundle.")
    opening = open_checkpoint(files[name], key, name)
    index, hashes, checkpoint = read_proof(files[proof], proof)
    if checkpoint != known[epoch][0]:
        raise Tampered(proof + " is against another checkpoint than the bundle's.")
    leaf = sha256(b"\x00parley.checkpoint-leaf/v1\nepoch\n" + files[name])
    if index or not is_included(0, known[epoch][1], leaf, hashes, known[epoch][2]):
        raise Tampered("Epoch %d of the log does not begin with %s." % (epoch, name))
    old = epoch_of(opening)
    if old >= epoch or old < before:
        raise Tampered(name + " is no checkpoint of the epoch before.")
    if old == before and opening[1] <= known[before][1]:
        raise Tampered(
            "Epoch %d in the bundle is not an older state of what was signed: %s is not ahead of it." % (before, name)
        )
    return opening


def check_history(files, key, now, kept, epochs):
    known, openings = epochs
    previous, proof = files.get("previous-checkpoint"), files.get("consistency.txt")
    if (previous is None) != (proof is None):
        raise Tampered("previous-checkpoint and consistency.txt belong together, and one is missing.")
    before = None
    if previous is not None:
        before = open_checkpoint(previous, key, "previous-checkpoint")
        text = utf8(proof, "consistency.txt")
        if text and not text.endswith("\n"):
            raise Tampered("consistency.txt is cut off.")
        hashes = [unbase64(line, "consistency.txt", 32) for line in text.split("\n")[:-1]]
        epoch = epoch_of(before)
        if epoch not in known:
            raise Tampered("previous-checkpoint is of another log or epoch.")
        _, size, root = known[epoch]
        if not is_consistent(before[1], size, before[2], root, hashes):
            raise Tampered("The log was changed since previous-checkpoint: it is not that log with more behind it.")
    if kept is not None:
        mine = open_checkpoint(kept, key, "The checkpoint you kept")
        held = [("%s/%d" % (key.name, epoch), size, root) for epoch, (_, size, root) in known.items()]
        if mine != before and mine not in held and mine not in openings.values():
            raise Tampered(
                "The checkpoint you kept, of size %d, is neither this bundle's nor its previous one:"
                " ask for the bundles in between." % mine[1]
            )


def read_row(line, what):
    row = read_json(line, what)
    ack_id = row.get("ack_id", "")
    if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", ack_id):
        raise Tampered(what + ", has no id.")
    what = "Record " + ack_id
    redacted = "identity" not in row and "salt_i" not in row
    fields = set(ACKNOWLEDGMENTS) | {"ack_id", "facts", "salt_f"} | ({"commit_i"} if redacted else {"identity", "salt_i"})
    if set(row) != fields:
        raise Tampered(what + " has missing or unknown fields.")
    facts = read_json(row["facts"], what + ": facts")
    if not FACTS <= set(facts) <= FACTS | MORE_FACTS or facts["v"] != "1" or facts["kind"] not in KINDS:
        raise Tampered(what + " has facts of an unknown form.")
    commit_f = hmac.new(unbase64(row["salt_f"], what + ": salt_f", 32), row["facts"].encode(), "sha256").digest()
    if redacted:
        commit_i = unbase64(row["commit_i"], what + ": commit_i", 32)
    else:
        salt = unbase64(row["salt_i"], what + ": salt_i", 32)
        commit_i = hmac.new(salt, row["identity"].encode(), "sha256").digest()
    lines = ["parley.ack-leaf/v1", facts["kind"], facts["policy_version"]]
    lines += [base64.b64encode(commit).decode() for commit in (commit_f, commit_i)]
    leaf = sha256(b"\x00" + ("\n".join(lines) + "\n").encode())

    def same(column, committed):
        if row[column] != committed:
            raise Tampered(what + ": " + column + " is not what was committed to.")

    same("ack_id", facts["ack_id"])
    for column, fact in FROM_FACTS:
        same(column, facts.get(fact, ""))
    same("leaf_sha256", leaf.hex())
    if redacted:
        same("full_name", "")
        same("work_email", "")
    else:
        identity = read_json(row["identity"], what + ": identity")
        if set(identity) != {"v", "iss", "sub", "name", "email"} or identity["v"] != "1":
            raise Tampered(what + " has an identity of an unknown form.")
        same("full_name", identity["name"])
        same("work_email", identity["email"])
    return ack_id, row, facts, leaf, redacted


def check_rows(files, key, rows, known):
    """Returns the places they take, each an epoch and an index."""
    tenant = key.name.rsplit("/", 1)[-1]
    shown = {name[len("policies/") :].split(".")[0] for name in files if name.startswith("policies/") and "." in name}
    places, proofs = set(), set()
    by_bytes = {data: (epoch, size, root) for epoch, (data, size, root) in known.items()}
    for ack_id, row, facts, leaf, _ in rows:
        what = "Record " + ack_id
        if row["tenant"] != tenant:
            raise Tampered(what + " is another company's.")
        name = "proofs/" + ack_id + ".tlog-proof"
        if name not in files:
            raise Tampered(name + " is missing from the bundle.")
        index, hashes, checkpoint = read_proof(files[name], name)
        if checkpoint not in by_bytes:
            raise Tampered(name + " is against another checkpoint than the bundle's.")
        epoch, size, root = by_bytes[checkpoint]
        if not is_included(index, size, leaf, hashes, root):
            raise Tampered(what + " does not stand in the log as the bundle says.")
        if row["log_index"] != str(index) or (epoch, index) in places:
            raise Tampered(what + " has a wrong place in the log.")
        if name in proofs:
            raise Tampered(what + " is there twice.")
        places.add((epoch, index))
        proofs.add(name)
        for column in ("content_sha256", "statement_sha256"):
            if not re.fullmatch("[0-9a-f]{64}", row[column]) or row[column] not in shown:
                raise Tampered("%s: the bundle lacks what was shown, policies/%s." % (what, row[column]))
    for name, data in files.items():
        if name.startswith("proofs/") and name not in proofs:
            raise Tampered(name + " belongs to no record.")
        if name.startswith("policies/") and sha256(data).hex() != name[len("policies/") :].split(".")[0]:
            raise Tampered(name + " is not the text of that hash.")
    return places


def check_acts(files, key, taken, known):
    """The acts in audit_log.jsonl: how many there are, and how many do not say what was done."""
    if "audit_log.jsonl" not in files:
        return 0, 0
    tenant = key.name.rsplit("/", 1)[-1]
    text = utf8(files["audit_log.jsonl"], "audit_log.jsonl")
    if text and not text.endswith("\n"):
        raise Tampered("audit_log.jsonl is cut off.")
    ids, redacted = set(), 0
    lines = text.split("\n")[:-1]
    for n, line in enumerate(lines, 1):
        what = "audit_log.jsonl, line %d" % n
        row = read_json(line, what)
        epoch = max(known)
        if "log_epoch" in row:
            epoch = number(row.pop("log_epoch"), what + ": log_epoch")
            if epoch not in known or epoch == max(known):
                raise Tampered(what + ", is of an epoch that the bundle does not hold.")
        if set(row) == ACT | {"commit_e"}:
            redacted += 1
        elif set(row) != ACT | {"entry", "salt"}:
            raise Tampered(what + ", has missing or unknown fields.")
        act = row["entry_id"]
        if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", act):
            raise Tampered(what + ", has no id.")
        if "entry" in row:
            salt = unbase64(row["salt"], what + ": salt", 32)
            entry = read_json(row["entry"], what + ": entry")
            if set(entry) != ENTRY or entry["v"] != "1" or entry["entry"] != act:
                raise Tampered(what + ", has an entry of an unknown form.")
            if entry["tenant"] != tenant:
                raise Tampered(what + ", is another company's.")
            commit = hmac.new(salt, row["entry"].encode(), "sha256").digest()
        else:
            commit = unbase64(row["commit_e"], what + ": commit_e", 32)
        text = "parley.audit-leaf/v1\naudit\n%s\n%s\n" % (act, base64.b64encode(commit).decode())
        leaf = sha256(b"\x00" + text.encode())
        if row["leaf_sha256"] != leaf.hex():
            raise Tampered(what + ", is not what was committed to.")
        index = number(row["log_index"], what + ": log_index")
        hashes = [unbase64(part, what + ": proof", 32) for part in row["proof"].split(" ") if row["proof"]]
        if (epoch, index) in taken or not is_included(index, known[epoch][1], leaf, hashes, known[epoch][2]):
            raise Tampered(what + ", does not stand in the log as the bundle says.")
        if act in ids:
            raise Tampered(what + ", is there twice.")
        taken.add((epoch, index))
        ids.add(act)
    return len(lines), redacted


def check_together(rows):
    corrected = {}
    for ack_id, _, facts, _, _ in rows:
        old = facts.get("supersedes", "")
        if old and old in corrected:
            raise Tampered("Record " + old + " is corrected twice.")
        if old:
            corrected[old] = ack_id
    for ack_id, row, _, _, _ in rows:
        if row["superseded_by"] != corrected.get(ack_id, ""):
            raise Tampered("Record " + ack_id + ": superseded_by is not what the records say.")


def check_population(files, rows):
    what = "population.csv"
    records = {ack_id: (row, facts) for ack_id, row, facts, _, _ in rows}
    standing = {(facts["policy_version"], row["person_id"]) for _, row, facts, _, _ in rows if not row["superseded_by"]}
    seen = set()
    for line, person in enumerate(read_csv(POPULATION, utf8(files[what], what), what), 2):
        where = "%s, line %d" % (what, line)
        who = (person["policy_id"], person["person_id"])
        if who in seen:
            raise Tampered(where + ", names somebody twice.")
        seen.add(who)
        if not person["ack_id"]:
            if person["outcome"] or person["outcome_utc"]:
                raise Tampered(where + ", has an outcome without a record.")
            if (person["policy_version"], person["person_id"]) in standing:
                raise Tampered(where + ", says nothing of a record that is there.")
            continue
        row, facts = records.get(person["ack_id"], ({}, {}))
        if person["policy_version"] != facts.get("policy_version") or any(
            person[c] != row.get(c) for c in ("person_id", "policy_id", "outcome", "outcome_utc")
        ):
            raise Tampered("%s, does not say what record %s says." % (where, person["ack_id"]))


def check(files, key, kept=None):
    check_manifest(files, key)
    for name in REQUIRED:
        if name not in files:
            raise Tampered(name + " is missing from the bundle.")
    now = open_checkpoint(files["checkpoint"], key, "checkpoint")
    epochs = known, openings = read_epochs(files, key, now)
    check_history(files, key, now, kept, epochs)
    text = utf8(files["acknowledgments.jsonl"], "acknowledgments.jsonl")
    if text and not text.endswith("\n"):
        raise Tampered("acknowledgments.jsonl is cut off.")
    lines = text.split("\n")[:-1]
    rows = [read_row(line, "acknowledgments.jsonl, line %d" % n) for n, line in enumerate(lines, 1)]
    places = check_rows(files, key, rows, known)
    check_together(rows)
    if write_csv(ACKNOWLEDGMENTS, [row for _, row, _, _, _ in rows]).encode() != files["acknowledgments.csv"]:
        raise Tampered("acknowledgments.csv does not show what acknowledgments.jsonl says.")
    check_population(files, rows)
    acts, silent = check_acts(files, key, places, known)
    nameless = sum(1 for row in rows if row[4])
    redacted = nameless + silent
    sentences = [
        "%s: %d %s unchanged in the log %s of size %d."
        % (
            "CONSISTENT, WITH NAMES LEFT OUT" if redacted else "VALID",
            len(rows),
            "record stands" if len(rows) == 1 else "records stand",
            now[0],
            now[1],
        )
    ]
    if nameless:
        sentences.append("%d of them do not say whose they are." % nameless)
    if acts:
        sentences.append(
            "%d acts of administration stand in it too; %d of them do not say what was done." % (acts, silent)
        )
    for epoch, opening in sorted(openings.items()):
        old, size = epoch_of(opening), opening[1]
        left = known[old][1] if old in known else 0
        sentences.append(
            "Epoch %d was opened after an older state was put back: of epoch %d, which was signed up to size %d, %d %s"
            " left here. Receipts and bundles from before prove the others."
            % (epoch, old, size, left, "record is" if left == 1 else "records are")
        )
    if "previous-checkpoint" in files:
        sentences.append(
            "The log only grew since the previous checkpoint."
            " Compare that one with the last bundle you hold (--previous)."
        )
    else:
        sentences.append("There is no previous checkpoint in it: nothing is said about what came before.")
    return (2 if redacted else 0), sentences


def verdict(files, key, kept=None):
    """Exit code and sentences for files that are unpacked already."""
    try:
        return check(files, key, kept)
    except Tampered as e:
        return 1, ["TAMPERED: " + str(e)]


def read_key(text):
    try:
        return Key(text)
    except Tampered:
        if not os.path.isfile(text):
            raise
    with open(text, encoding="utf-8") as file:
        return Key(file.read().strip())


def read_kept(path):
    with open(path, "rb") as file:
        data = file.read()
    return read_zip(path)["checkpoint"] if data.startswith(b"PK") else data


def run(arguments):
    usage = __doc__.split("\n")[0].split(": ", 1)[1]
    found = {"--key": None, "--previous": None, "bundle": None}
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        name = argument if argument in found and argument != "bundle" else "bundle"
        if found[name] is not None or (name == "bundle" and argument.startswith("--")) or (name != "bundle" and not rest):
            raise Usage("Usage: " + usage)
        found[name] = argument if name == "bundle" else rest.pop(0)
    if found["bundle"] is None:
        raise Usage("Usage: " + usage)
    if found["--key"] is None:
        raise Usage(
            "No key was given. One that came with the bundle proves nothing: take it from where you kept it, or ask the"
            " company for it.\nUsage: " + usage
        )
    if not os.path.isfile(found["bundle"]):
        raise Usage("There is no file " + found["bundle"] + ".")
    try:
        key = read_key(found["--key"])
    except (Tampered, OSError, UnicodeDecodeError) as e:
        raise Usage("The key cannot be used: " + str(e))
    kept = None
    if found["--previous"] is not None:
        try:
            kept = read_kept(found["--previous"])
        except (Tampered, OSError, KeyError):
            raise Usage("What you kept cannot be read: " + found["--previous"])
    try:
        return check(read_zip(found["bundle"]), key, kept)
    except Tampered as e:
        return 1, ["TAMPERED: " + str(e)]


def main():
    csv.field_size_limit(1 << 24)
    try:
        code, sentences = run(sys.argv[1:])
    except Usage as e:
        print(e, file=sys.stderr)
        return 64
    print("\n".join(sentences))
    return code


if __name__ == "__main__":
    sys.exit(main())
