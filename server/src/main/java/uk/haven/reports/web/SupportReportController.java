package uk.haven.reports.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.reports.internal.FrozenSupport;
import uk.haven.reports.internal.FrozenSupport.AtTerm;
import uk.haven.reports.internal.FrozenSupport.Shown;

/** How soon services answered, who waited, and nurture groups, across the schools. No child is in it. */
@Controller
@AllowedTo({Role.INCLUSION_LEADER, Role.PARTNERSHIP_MANAGER, Role.COMMITTEE_MEMBER})
class SupportReportController {

    private final FrozenSupport frozen;
    private final WhereAndWhen when;

    SupportReportController(FrozenSupport frozen, WhereAndWhen when) {
        this.frozen = frozen;
        this.when = when;
    }

    @GetMapping("/partnership/support")
    ModelAndView show() {
        Optional<AtTerm> last = frozen.upTo(when.asOf());
        return new ModelAndView(
                "reports/support",
                Map.of(
                        "page",
                        new SupportReportPage(
                                last.map(each -> Words.term(each.year(), each.term()))
                                        .orElse(""),
                                last.map(SupportReportSections::of).orElse(java.util.List.of()),
                                last.flatMap(SupportReportController::any)
                                        .map(each -> each.table().legend())
                                        .orElse(""))));
    }

    private static Optional<Shown> any(AtTerm of) {
        return of.responses().or(of::waiting).or(of::now).or(of::came).or(of::supported);
    }
}
