package uk.haven.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.haven.access.NavigationItem;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.platform.web.PageShell;

/** Gives every page its frame. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    /** More entries than this and nobody finds anything (UI.md). */
    private static final int MOST_ENTRIES = 7;

    private final List<NavigationItem> items;
    private final ObjectProvider<WhereAndWhen> whereAndWhen;

    ShellAdvice(ObjectProvider<NavigationItem> items, ObjectProvider<WhereAndWhen> whereAndWhen) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.whereAndWhen = whereAndWhen;
    }

    @ModelAttribute("shell")
    PageShell shell(HttpServletRequest request) {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String parameter = csrf == null ? "_csrf" : csrf.getParameterName();
        String token = csrf == null ? "" : csrf.getToken();
        WhereAndWhen where = whereAndWhen.getIfAvailable();
        boolean synthetic = where != null && where.synthetic();
        if (!(Viewers.current().orElse(null) instanceof Viewer.Person person)) {
            return new PageShell("", null, List.of(), null, null, false, parameter, token, synthetic);
        }
        List<PageShell.Link> links = navigation(person, request.getRequestURI());
        if (where == null) {
            return new PageShell(number(person), person.name(), links, null, null, false, parameter, token, false);
        }
        return new PageShell(
                number(person),
                person.name(),
                links,
                where.place(person),
                where.asOf(),
                where.asOf().isBefore(where.today()),
                parameter,
                token,
                synthetic);
    }

    private static String number(Viewer.Person person) {
        return Long.toString(person.id());
    }

    List<PageShell.Link> navigation(Viewer.Person person, String path) {
        return items.stream()
                .filter(item -> item.roles().isEmpty() || person.hasAny(item.roles()))
                .limit(MOST_ENTRIES)
                .map(item -> new PageShell.Link(item.label(), item.path(), isIn(path, item.path())))
                .toList();
    }

    private static boolean isIn(String path, String entry) {
        return path.equals(entry) || (!entry.equals("/") && path.startsWith(entry + "/"));
    }
}
