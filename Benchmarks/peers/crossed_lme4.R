# The crossed model in lme4: MARKS.csv, variances and criterion on standard output.
suppressMessages(library(lme4))
arguments <- commandArgs(TRUE)
marks <- read.csv(arguments[1], colClasses = c("character", "character", "numeric"))
# Derivatives at the end are only a warning's business; without them lme4 is faster.
control <- lmerControl(calc.derivs = FALSE)
model <- lmer(score ~ 1 + (1 | entry) + (1 | judge), marks, REML = TRUE, control = control)
variances <- as.data.frame(VarCorr(model))
value <- function(group) variances$vcov[variances$grp == group]
# The errors of the effects, which take lme4 far longer than the fit, are not asked of it.
effects <- ranef(model, condVar = FALSE)
cat(sprintf(
  '{"entry": %.12g, "judge": %.12g, "residual": %.12g, "criterion": %.12g, "entries": %d}\n',
  value("entry"), value("judge"), value("Residual"), REMLcrit(model), nrow(effects$entry)
))
