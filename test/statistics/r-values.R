# Made by: Rscript test/statistics/r-values.R > test/statistics/r-values.json
# The incomplete beta function, Student's t, both tails, and critical values; exact test p and interval.
f <- function(x) sprintf("%.15g", x)
rows <- c()
for (df in c(1,2,3,5,7,11,23,35,59,120)) for (t in c(0.01,0.3,1,1.96,2.201,3,5,8,20)) rows <- c(rows, paste0('{"t":',f(t),',"freedom":',df,',"p":',f(2*pt(-t,df)),'}'))
crit <- c(); for (df in c(1,2,3,5,7,11,23,35,59,120)) for (a in c(.2,.1,.05,.01,.002)) crit <- c(crit, paste0('{"alpha":',a,',"freedom":',df,',"t":',f(qt(1-a/2,df)),'}'))
ex <- c(); inf <- function(x) if (is.infinite(x)) 'null' else f(x)
ns <- c(0,1,2,5,9,10,30,47,99,100,250,961,984,2605,2992,10000,23981,100000)
for (a in ns) for (b in ns) if (a+b>0) { if (max(a,b)/max(1,min(a,b))>60 && a+b>2000) next; r <- poisson.test(c(b,a)); ex <- c(ex, paste0('{"earlier":',f(a),',"later":',f(b),',"p":',f(r$p.value),',"low":',inf(r$conf.int[1]),',"high":',inf(r$conf.int[2]),'}')) }
ib <- c()
for (a in c(0.5,1,5.5,50,2992,100000,250000)) for (b in c(0.5,2,11,500,12345,250000)) { m <- a/(a+b); d <- sqrt(m*(1-m)/(a+b+1))
  for (z in c(-6,-2,-0.3,0,1,3)) { x <- signif(m+z*d, 12); if (x > 0 && x < 1) ib <- c(ib, paste0('{"x":',f(x),',"a":',f(a),',"b":',f(b),',"share":',f(pbeta(x,a,b)),'}')) } }
cat('{\n"incompleteBeta":[\n', paste(ib,collapse=',\n'), '\n],\n"bothTails":[\n', paste(rows,collapse=',\n'), '\n],\n"criticalT":[\n', paste(crit,collapse=',\n'), '\n],\n"exactTest":[\n', paste(ex,collapse=',\n'), '\n]\n}\n', sep='')
