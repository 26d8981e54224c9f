package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.milestones.internal.language.EarlyLanguage;
import uk.haven.platform.SchoolYear;

/** Early language in the yearly return: as it is now, and as it was when the return was submitted. */
@Component
class ReturnLanguage {

    private final EarlyLanguage language;
    private final StandardsEvaluation evaluation;
    private final ReturnLanguageStore store;

    ReturnLanguage(EarlyLanguage language, StandardsEvaluation evaluation, ReturnLanguageStore store) {
        this.language = language;
        this.evaluation = evaluation;
        this.store = store;
    }

    /** None for a school without Year R. */
    Optional<LanguageFigures> of(DataReturn held, SchoolYear year, LocalDate asOf) {
        return held.taken() ? store.of(held.id()) : now(held.schoolId(), year, asOf);
    }

    private Optional<LanguageFigures> now(long school, SchoolYear year, LocalDate asOf) {
        return evaluation.rollDay(year, asOf).flatMap(day -> language.figures(school, day));
    }

    void take(DataReturn held, SchoolYear year, LocalDate today) {
        store.take(held.id(), held.schoolId(), now(held.schoolId(), year, today));
    }

    /** Of every return of the year that was submitted, by return. */
    Map<Long, LanguageFigures> taken(SchoolYear year) {
        return store.of(year);
    }
}
