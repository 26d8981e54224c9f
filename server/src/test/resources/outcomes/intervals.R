# Makes intervals.csv anew: Rscript intervals.R > intervals.csv. prop.test without correction gives Wilson's interval, binom.test
# Clopper and Pearson's; the difference is Newcombe's tenth method, spelt out; limits of the funnel are quantiles of the binomial.
cases <- expand.grid(of = c(0, 1, 2, 5, 9, 19, 43, 90, 250), among = c(1, 2, 5, 10, 20, 47, 90, 251, 1200))
cases <- cases[cases$of <= cases$among, ]
wilson <- function(x, n) suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
cat("of,among,wilson_low,wilson_high,exact_low,exact_high,change_low,change_high,low_95,high_95,low_998,high_998\n")
for (i in seq_len(nrow(cases))) {
  x <- cases$of[i]; n <- cases$among[i]
  w <- wilson(x, n)
  e <- binom.test(x, n)$conf.int
  b <- wilson(30, 80)
  d <- x / n - 30 / 80
  low <- d - sqrt((x / n - w[1])^2 + (b[2] - 30 / 80)^2)
  high <- d + sqrt((w[2] - x / n)^2 + (30 / 80 - b[1])^2)
  q <- qbinom(c(0.025, 0.975, 0.001, 0.999), n, 0.62) / n
  cat(paste(c(x, n, sprintf("%.10f", c(w, e, low, high, q))), collapse = ","), "\n", sep = "")
}
