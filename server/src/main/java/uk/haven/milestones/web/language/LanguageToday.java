package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.TodaySource;
import uk.haven.access.Viewer;
import uk.haven.milestones.internal.language.EarlyLanguage;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.ui.Words;

/** Children whose language is to be judged soon, or who need more than they have; for those who judge. */
@Component
@Order(26)
class LanguageToday implements TodaySource {

    private static final int SHOWN = 5;

    private final EarlyLanguage language;
    private final Partnership partnership;

    LanguageToday(EarlyLanguage language, Partnership partnership) {
        this.language = language;
        this.partnership = partnership;
    }

    @Override
    public List<TodayList> today(Viewer.Person viewer, LocalDate date) {
        List<Long> schools = partnership.schools().stream()
                .map(School::id)
                .filter(school -> SchoolsAtHand.at(viewer, LanguageDesk.JUDGE, school))
                .toList();
        List<Learner> all = schools.isEmpty() ? List.of() : language.of(schools, date);
        if (all.isEmpty()) {
            return List.of();
        }
        LocalDate soon = date.plusDays(LanguageDesk.AHEAD_DAYS);
        List<Learner> due = all.stream()
                .filter(each -> each.lacksProgramme() || each.dueBy(soon))
                .sorted(Comparator.comparing(each -> each.due().orElse(date)))
                .toList();
        return List.of(new TodayList(
                "Early language",
                due.size(),
                due.stream().limit(SHOWN).map(LanguageToday::row).toList(),
                "Every judgement on early language that is due has been made.",
                LanguagePages.Which.DUE.path()));
    }

    private static TodayRow row(Learner each) {
        boolean lacks = each.lacksProgramme();
        return new TodayRow(
                each.child().name(),
                each.state().label() + " · "
                        + (lacks
                                ? "no programme yet"
                                : "due by " + each.due().map(Words::date).orElse("")),
                lacks ? "Look" : "Judge",
                LanguageDesk.path(each.child()));
    }
}
