import Judging
