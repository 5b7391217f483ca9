package io.parley.vendors.evidence;

import java.util.List;

/**
 * Another score of a tool stands from now on; the same for every company.
 *
 * @param score id of what was kept
 * @param causes first, facts, programme, vendor, method or day
 * @param rates whether it has a letter, or the one before had: then those who judge by letters judge anew
 */
public record ScoreKept(String tool, long score, List<String> causes, boolean rates) {}
