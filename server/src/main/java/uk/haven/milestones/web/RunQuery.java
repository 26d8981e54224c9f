package uk.haven.milestones.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun.Finding;

/**
 * What the address of a run asks for; "" for all.
 *
 * @param status below, missing or met; "" is below
 * @param decided open or decided
 */
record RunQuery(String year, String school, String trigger, String status, String decided) {

    static final String PATH = "/milestones";

    static RunQuery of(Answers answers) {
        return new RunQuery(
                answers.text("year"),
                answers.text("school"),
                answers.text("trigger"),
                answers.text("status"),
                answers.text("decided"));
    }

    RunPage.Query asPage() {
        return new RunPage.Query(year, school, trigger, status, decided);
    }

    RunQuery withStatus(Status other) {
        return new RunQuery(year, school, trigger, other.code(), decided);
    }

    RunQuery withTrigger(String other) {
        return new RunQuery(year, school, other, status, decided);
    }

    RunQuery withSchool(String other) {
        return new RunQuery(year, other, trigger, status, decided);
    }

    RunQuery withDecided(String other) {
        return new RunQuery(year, school, trigger, status, other);
    }

    Status listed() {
        for (Status each : Status.values()) {
            if (each.code().equals(status)) {
                return each;
            }
        }
        return Status.BELOW;
    }

    /** Whether the finding is of the chosen standard and decided or not as asked. */
    boolean matches(Finding each) {
        return (trigger.isEmpty() || each.trigger().code().equals(trigger))
                && (decided.isEmpty() || DecisionRules.stands(each.decision()) == decided.equals("decided"));
    }

    String path() {
        var path = UriComponentsBuilder.fromPath(PATH);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("year", year);
        parts.put("school", school);
        parts.put("trigger", trigger);
        parts.put("status", status);
        parts.put("decided", decided);
        parts.forEach((name, value) -> {
            if (!value.isEmpty()) {
                path.queryParam(name, value);
            }
        });
        return path.encode().toUriString();
    }
}
