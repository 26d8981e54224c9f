package uk.haven.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages behind the links at the foot of every page. */
@Controller
class HelpController {

    @GetMapping("/help")
    String help() {
        return "help/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "help/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "help/privacy";
    }
}
