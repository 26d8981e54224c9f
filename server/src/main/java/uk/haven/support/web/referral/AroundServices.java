package uk.haven.support.web.referral;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.directory.AroundCatalogue;
import uk.haven.directory.Service;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.Fragments;
import uk.haven.platform.web.PageShell;
import uk.haven.support.domain.referral.ServiceFigures;
import uk.haven.support.internal.referral.FiguresOfServices;
import uk.haven.support.web.SupportSections;

/** Support's own part of the catalogue's pages: its row of links, and how long children wait for a service. */
@Component
class AroundServices implements AroundCatalogue {

    private final SupportSections sections;
    private final FiguresOfServices figures;
    private final Fragments fragments;

    AroundServices(SupportSections sections, FiguresOfServices figures, Fragments fragments) {
        this.sections = sections;
        this.figures = figures;
        this.fragments = fragments;
    }

    @Override
    public List<PageShell.Link> parts(String current) {
        return sections.links(current);
    }

    @Override
    public Optional<Content> figures(Service service, LocalDate date) {
        Viewer.Person viewer = Viewers.person();
        var groups = new ArrayList<ServiceFiguresPage.Group>();
        figures.asked(viewer, service.id(), date)
                .ifPresent(each -> groups.add(group("Referrals from your school", each, service)));
        figures.received(service.id(), date)
                .ifPresent(each -> groups.add(group("Referrals sent to you", each, service)));
        return Optional.of(fragments.of("support/referral/figures.jte", new ServiceFiguresPage(groups)));
    }

    private static ServiceFiguresPage.Group group(String heading, ServiceFigures of, Service service) {
        String places = service.places().isPresent()
                ? "of " + Words.count(service.places().getAsInt(), "place", "places") + " in all"
                : "places are not limited";
        return new ServiceFiguresPage.Group(
                heading,
                List.of(
                        new Figure(
                                of.median().isPresent() ? days(of.median().getAsDouble()) : "–",
                                "typical wait for a first response",
                                of.answered() == 0
                                        ? "no response in the past year"
                                        : "median of " + Words.count(of.answered(), "response", "responses")
                                                + " in the past year",
                                null),
                        new Figure(
                                of.longest().isPresent() ? days(of.longest().getAsLong()) : "–",
                                "the longest wait for a response",
                                "in the past year",
                                null),
                        new Figure(
                                Words.number(of.unanswered()),
                                "sent and not answered",
                                of.longestWait().isPresent()
                                        ? "the oldest for "
                                                + days(of.longestWait().getAsLong())
                                        : "",
                                null),
                        new Figure(Words.number(of.waiting()), "accepted and not begun", places, null),
                        new Figure(Words.number(of.inProgress()), "in progress", places, null)));
    }

    private static String days(double days) {
        if (days == 0) {
            return "Same day";
        }
        String number =
                days == Math.rint(days) ? Words.number(Math.round(days)) : String.format(Locale.UK, "%.1f", days);
        return number + (days == 1 ? " day" : " days");
    }
}
