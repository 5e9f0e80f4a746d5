# The crossed model in lme4 at a tight tolerance: MARKS.csv, everything on standard output.
suppressMessages(library(lme4))
arguments <- commandArgs(TRUE)
marks <- read.csv(arguments[1], colClasses = c("character", "character", "numeric"))
fit <- function(start, optimizer, options) {
  control <- lmerControl(optimizer = optimizer, optCtrl = options, calc.derivs = FALSE,
                         check.conv.singular = "ignore", check.conv.grad = "ignore",
                         check.conv.hess = "ignore")
  lmer(score ~ 1 + (1 | entry) + (1 | judge), marks, REML = TRUE, control = control, start = start)
}
model <- fit(NULL, "bobyqa", list(rhoend = 1e-10, maxfun = 1e5))
# Once more from there, since one run may stop short.
model <- fit(getME(model, "theta"), "bobyqa", list(rhobeg = 1e-3, rhoend = 1e-12, maxfun = 1e5))
variances <- as.data.frame(VarCorr(model))
value <- function(group) variances$vcov[variances$grp == group]
effects <- ranef(model)
named <- function(table, shift, sign) {
  paste(sprintf('"%s": %.17g', rownames(table), shift + sign * table[[1]]), collapse = ", ")
}
cat(sprintf(
  '{"version": "%s", "entry": %.17g, "judge": %.17g, "residual": %.17g, "criterion": %.17g, "intercept": %.17g, "entries": {%s}, "judges": {%s}}\n',
  packageVersion("lme4"), value("entry"), value("judge"), value("Residual"), REMLcrit(model),
  fixef(model), named(effects$entry, fixef(model), 1), named(effects$judge, 0, -1)
))
