package uk.haven.platform.web;

/**
 * What a person reads when something could not be shown. It never names anything inside.
 *
 * @param code stable: {@code HAVEN-404}
 * @param reference what to quote to an administrator, who finds it in the log; "" where nothing was logged
 */
public record ErrorPage(int status, String code, String title, String explanation, String remedy, String reference) {

    static ErrorPage of(int status, String reference) {
        String code = "HAVEN-" + status;
        return switch (status) {
            case 400, 405, 413, 415, 422 ->
                new ErrorPage(
                        status,
                        code,
                        "That could not be read",
                        "The request was not in a form that Haven understands.",
                        status == 413
                                ? "The file is larger than Haven takes. Send it in parts."
                                : "Go back and try again.",
                        reference);
            case 401, 403 ->
                new ErrorPage(
                        status,
                        code,
                        "You cannot open this page",
                        "It is for people with another role, or your session has ended.",
                        "If you need it for your work, ask your administrator. If you were signed out, sign in again.",
                        reference);
            case 404 ->
                new ErrorPage(
                        status,
                        code,
                        "There is nothing here for you",
                        "The page does not exist, or it is about a child or a school that your role does not see.",
                        "Check the address, or start from the first page.",
                        reference);
            case 429 ->
                new ErrorPage(
                        status,
                        code,
                        "Too many tries",
                        "Haven waits a little after many tries in a row.",
                        "Try again in five minutes.",
                        reference);
            case 503 ->
                new ErrorPage(
                        status,
                        code,
                        "Haven is busy or being looked after",
                        "Nothing that was saved is lost.",
                        "Try again in a minute.",
                        reference);
            default ->
                new ErrorPage(
                        status,
                        code,
                        "Something went wrong",
                        "Haven could not do that. What was saved before is safe; this last step was not done.",
                        "Try again. If it happens again, tell your administrator the reference below.",
                        reference);
        };
    }
}
