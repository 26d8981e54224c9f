package uk.haven.support.web.work;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.ui.Words;
import uk.haven.support.internal.work.Calendars;
import uk.haven.support.internal.work.Notices;
import uk.haven.support.web.SupportForms;

/** One's own calendar address, and whether one wants to be told by email. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD, Role.INCLUSION_LEADER, Role.AGENCY_WORKER})
class NoticesController {

    private final Calendars calendars;
    private final Notices notices;
    private final SupportForms forms;
    private final String address;

    NoticesController(
            Calendars calendars, Notices notices, SupportForms forms, @Value("${haven.address:}") String address) {
        this.calendars = calendars;
        this.notices = notices;
        this.forms = forms;
        this.address = address;
    }

    @GetMapping("/account/notices")
    String page(Model model) {
        return page("", model);
    }

    @PostMapping("/account/notices")
    String want(@RequestParam(defaultValue = "no") String email) {
        forms.inTransaction(() -> {
            notices.want(email.equals("yes"));
            return true;
        });
        return "redirect:/account/notices";
    }

    /** The answer is the only page that ever shows the address. */
    @PostMapping("/account/notices/calendar")
    String make(HttpServletRequest request, Model model) {
        String before = address.isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : address;
        return page(before + "/calendar/" + calendars.make() + ".ics", model);
    }

    @PostMapping("/account/notices/calendar/end")
    String end() {
        calendars.end();
        return "redirect:/account/notices";
    }

    private String page(String made, Model model) {
        model.addAttribute(
                "page",
                forms.inTransaction(() -> new NoticesPage(
                        made, calendars.madeAt().map(Words::time).orElse(""), notices.wanted())));
        return "support/work/notices";
    }
}
