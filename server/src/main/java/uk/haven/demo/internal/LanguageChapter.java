package uk.haven.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.demo.domain.DemoCalendar;
import uk.haven.milestones.EarlyLanguageRecords;
import uk.haven.milestones.EarlyLanguageRecords.Judged;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.ProgrammeStarts.Wanted;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/**
 * A year of early language: judged in the autumn and in spring, most released by then, some who go on, a few who need more,
 * one at each school whom nobody has judged yet, and one of Year 1 who left Year R without a judgement.
 */
@Component
class LanguageChapter implements DemoChapter {

    private static final LocalDate LAST_SUMMER = LocalDate.of(2007, 7, 6);
    private static final LocalDate AUTUMN = LocalDate.of(2007, 10, 18);
    private static final LocalDate SPRING = LocalDate.of(2008, 3, 28);
    private static final LocalDate FROM = LocalDate.of(2008, 4, 21);
    private static final LocalDate UNTIL = LocalDate.of(2008, 7, 18);
    private static final String BY = "Class teacher of Year R";

    private final EarlyLanguageRecords language;
    private final ProgrammeStarts programmes;
    private final Partnership partnership;

    LanguageChapter(EarlyLanguageRecords language, ProgrammeStarts programmes, Partnership partnership) {
        this.language = language;
        this.programmes = programmes;
        this.partnership = partnership;
    }

    @Override
    public int order() {
        return 36;
    }

    @Override
    public void write() {
        partnership.schools().stream()
                .filter(each -> each.openOn(DemoCalendar.TODAY))
                .forEach(this::write);
    }

    private void write(School school) {
        List<Child> all = language.at(school.id(), DemoCalendar.TODAY);
        yearR(
                school,
                all.stream().filter(each -> each.yearGroup() == YearGroup.R).toList());
        List<Child> year1 =
                all.stream().filter(each -> each.yearGroup() != YearGroup.R).toList();
        language.judge(year1.stream().skip(2).toList(), Judged.RELEASED, LAST_SUMMER, BY, "");
        language.judge(
                year1.stream().skip(1).limit(1).toList(),
                Judged.GOES_ON,
                LAST_SUMMER,
                BY,
                "Answers in single words; tells a story with help.");
    }

    private void yearR(School school, List<Child> children) {
        var sets = new ArrayList<List<Child>>();
        for (int remainder = 0; remainder < 8; remainder++) {
            var set = new ArrayList<Child>();
            for (int i = 1; i < children.size(); i++) {
                if (i % 8 == remainder && !children.get(i).entryDate().isAfter(AUTUMN)) {
                    set.add(children.get(i));
                }
            }
            sets.add(set);
        }
        // one set is released in autumn already, four in spring; two go on, one needs more
        language.judge(sets.get(0), Judged.RELEASED, AUTUMN, BY, "Tells a story in order, in whole sentences.");
        sets.subList(1, 8).forEach(set -> language.judge(set, Judged.GOES_ON, AUTUMN, BY, ""));
        sets.subList(1, 5)
                .forEach(set -> language.judge(
                        set, Judged.RELEASED, SPRING, BY, "Says who, where and what happened, unprompted."));
        sets.subList(5, 7).forEach(set -> language.judge(set, Judged.GOES_ON, SPRING, BY, ""));
        language.judge(
                sets.get(7),
                Judged.NEEDS_MORE,
                SPRING,
                BY,
                "Is hard to understand for those who do not know the child, and loses the thread of a story.");
        List<UUID> leaders = programmes.leaders(school.id(), DemoCalendar.TODAY).stream()
                .map(ProgrammeStarts.Leader::id)
                .toList();
        Set<Child> without = Set.copyOf(sets.get(7).stream().limit(1).toList());
        sets.get(7).stream()
                .filter(each -> !without.contains(each))
                .forEach(each -> start(each, "speech-language", leaders));
        sets.get(5).stream().limit(2).forEach(each -> start(each, "listening", leaders));
    }

    private void start(Child child, String kind, List<UUID> leaders) {
        programmes.start(
                child,
                new Wanted(
                        kind,
                        "Chatterbox",
                        "Understands and uses enough language to take part in class",
                        FROM,
                        UNTIL,
                        leaders.isEmpty()
                                ? Optional.empty()
                                : Optional.of(leaders.get(child.id().value() % leaders.size())),
                        false));
    }
}
