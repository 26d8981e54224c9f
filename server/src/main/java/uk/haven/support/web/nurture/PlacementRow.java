package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.PlacementWatch;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.nurture.NurtureOverview.SeenPlacement;
import uk.haven.support.internal.nurture.Placement;

/**
 * A child's place in a list.
 *
 * @param facts since when, until when
 * @param tags why somebody should look at it
 */
public record PlacementRow(String who, String group, String path, String facts, List<String> tags) {

    public PlacementRow {
        tags = List.copyOf(tags);
    }

    static PlacementRow of(SeenPlacement each, SchoolCalendar calendar, LocalDate date) {
        Placement of = each.placement();
        var facts = new ArrayList<String>();
        of.placedOn()
                .ifPresentOrElse(
                        on -> facts.add((on.isAfter(date) ? "from " : "since ") + Words.date(on)),
                        () -> facts.add("proposed on " + Words.date(of.proposedOn())));
        if (of.state().holdsAPlace()) {
            of.placedOn()
                    .filter(on -> !on.isAfter(date))
                    .ifPresent(on -> facts.add(Stay.words(new Stay(calendar, on).halfTerms(date))));
            of.expectedReturn().ifPresent(day -> facts.add("expected back by " + Words.date(day)));
        }
        of.endedOn().ifPresent(day -> facts.add(of.state().label().toLowerCase(Locale.UK) + " on " + Words.date(day)));
        return new PlacementRow(
                each.who(),
                of.groupName(),
                of.path(),
                String.join(" · ", facts),
                each.watches().stream().map(PlacementWatch::label).toList());
    }
}
