package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.haven.milestones.domain.language.Evidence;
import uk.haven.milestones.domain.language.Judgement;
import uk.haven.milestones.internal.language.Judgements.Said;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** The questions of a judgement on language, about one child or about all that are ticked. */
public record JudgementForm(
        Field judgement,
        List<Option> judgements,
        Field on,
        DateAnswer onDate,
        Field judgedBy,
        Field evidence,
        List<Option> evidences,
        Field words) {

    /** @param open what can be said @param me the viewer's name, for who judged */
    static JudgementForm of(
            Typed typed, List<Problem> problems, List<Judgement> open, LocalDate today, String me, String wordsLabel) {
        Map<String, String> rests = new LinkedHashMap<>();
        rests.put("", "Choose what it rests on");
        Arrays.stream(Evidence.values()).forEach(each -> rests.put(each.name(), each.label()));
        return new JudgementForm(
                Field.of("judgement", "Judgement").withProblems(problems),
                open.stream()
                        .map(each -> Option.of(each.name(), each.label())
                                .chosenIf(open.size() == 1 && !typed.has("seen")
                                        || typed.text("judgement").equals(each.name())))
                        .toList(),
                Field.of("on", "Judged on").withProblems(problems),
                typed.date("on", DateAnswer.of(today)),
                Field.of("judged-by", "Who judged")
                        .withValue(typed.text("judged-by", me))
                        .withProblems(problems),
                Field.of("evidence", "What it rests on").withProblems(problems),
                Option.of(rests, typed.text("evidence")),
                Field.of("words", wordsLabel).withValue(typed.text("words")).withProblems(problems));
    }

    /** What was said. */
    static Said said(Typed typed) {
        return new Said(
                typed.one(Judgement.class, "judgement"),
                typed.date("on").date().orElse(null),
                typed.text("judged-by"),
                typed.one(Evidence.class, "evidence"),
                typed.text("words"));
    }

    /** With what is wrong with the day, in the order of the form. */
    static List<Problem> withDay(Typed typed, List<Problem> problems) {
        DateAnswer on = typed.date("on");
        if (on.date().isPresent()) {
            return problems;
        }
        var all = new ArrayList<>(problems);
        int at = (int)
                all.stream().takeWhile(each -> each.field().equals("judgement")).count();
        all.add(at, on.problem("on", "the day on which it was judged"));
        return all;
    }
}
