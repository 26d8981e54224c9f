package uk.haven.bench;

import java.util.List;
import java.util.Map;

/**
 * What every contestant must find.
 *
 * @param proposals criteria met, as bits, by UPN; children who meet none are absent. 1 below 90 %, 2 unauthorised this
 *     term, 4 absent 20 %, 8 absent 50 %
 * @param bySchool {@code laestab,half-term,possible,attended,authorised,unauthorised}, sorted
 */
record Answers(Map<String, Integer> proposals, List<String> bySchool) {}
