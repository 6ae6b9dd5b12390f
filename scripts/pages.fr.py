# ---
# title: Dix mille pages, sans fenêtre puis avec
# lang: fr
# summary: Un serveur web à nous, dix mille pages à chercher, ce qui casse quand tout part en même temps, et la fenêtre qui répare.
# ---

# %% [markdown]
# # Où chercher ?
#
# Personne ne devrait lancer dix mille requêtes sur le site d'un autre ; nous
# apportons donc le nôtre. C'est un programme pour un processus enfant (la leçon
# du jeu en dit plus long) et il parle juste assez HTTP : il lit une requête
# jusqu'à la ligne vide, réfléchit un centième de seconde, répond, raccroche.
#
# Comme tout serveur il a une limite. Celui-ci sert 50 visiteurs à la fois et
# raccroche au nez de tous les autres. Il compte aussi : combien sont dedans,
# combien au plus, combien il en a servi et refusé. La page `/counters` donne
# les trois derniers nombres, puis repart de zéro.

# %% Le programme du serveur
SERVEUR = r'''
import asyncio, sys

LIMITE = 50
dedans, compteurs = 0, [0, 0, 0]            # au plus ensemble, servis, refusés

async def visiteur(lecteur, écrivain):
    global dedans
    if dedans >= LIMITE:
        compteurs[2] += 1
        écrivain.transport.abort()
        return
    dedans += 1
    compteurs[0] = max(compteurs[0], dedans)
    try:
        requête = await lecteur.readuntil(b"\r\n\r\n")
        chemin = requête.split()[1].decode()
        if chemin == "/counters":
            corps = " ".join(map(str, compteurs))
            compteurs[:] = 0, 0, 0
        else:
            await asyncio.sleep(0.01)
            corps = f"Ceci est la page {chemin}."
            compteurs[1] += 1
        écrivain.write(f"HTTP/1.0 200 OK\r\nContent-Length: {len(corps)}\r\n\r\n{corps}".encode())
        await écrivain.drain()
    except (ConnectionError, asyncio.IncompleteReadError):
        pass                                # le visiteur est parti
    finally:
        dedans -= 1
        écrivain.close()

async def main():
    serveur = await asyncio.start_server(visiteur, "127.0.0.1", 0, backlog=4096)
    print(serveur.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read) # jusqu'à ce que le parent ferme le tube
    serveur.close()

asyncio.run(main())
'''
print(SERVEUR.count("\n"), "lignes")

# %% [markdown]
# # Une page
#
# Un client est plus court : ouvrir une connexion, écrire la requête, lire
# jusqu'à ce que le serveur raccroche. Trois endroits où attendre, trois
# `await`, et dans chacun d'eux d'autres peuvent avancer.

# %% Lancer le serveur, chercher une page
import asyncio
import sys
from asyncio.subprocess import PIPE

boucle = asyncio.new_event_loop()
asyncio.set_event_loop(boucle)

async def ouvrir_le_site():
    site = await asyncio.create_subprocess_exec(sys.executable, "-c", SERVEUR, stdin=PIPE, stdout=PIPE)
    return site, int(await site.stdout.readline())

async def chercher(chemin):
    lecteur, écrivain = await asyncio.open_connection("127.0.0.1", port)
    try:
        écrivain.write(f"GET {chemin} HTTP/1.0\r\n\r\n".encode())
        réponse = await lecteur.read()
    finally:
        écrivain.close()
    tête, _, corps = réponse.partition(b"\r\n\r\n")
    if not tête.startswith(b"HTTP/1.0 200"):
        raise ConnectionError("pas de réponse")
    return corps.decode()

site, port = boucle.run_until_complete(ouvrir_le_site())
print(boucle.run_until_complete(chercher("/1")))

# %% [markdown]
# # L'une après l'autre
#
# C'est ce qu'on écrit sans réfléchir : la page suivante quand la précédente est
# là. Chacune prend au moins un centième de seconde. Pour dix mille pages, cela
# fait cent secondes, passées presque entièrement à attendre.
#
# Cent suffiront pour le voir.

# %% À la queue leu leu
async def une_par_une(numéros):
    return [await chercher(f"/{n}") for n in numéros]

début = boucle.time()
pages = boucle.run_until_complete(une_par_une(range(100)))
secondes = boucle.time() - début
print(len(pages), "pages ; au moins un centième de seconde chacune :", secondes >= 1)

# %% [markdown]
# # Toutes à la fois
#
# Attendre, c'est le métier d'asyncio. Que tout le monde attende donc en même
# temps : dix mille tâches, un seul `gather`.
#
# Avec `return_exceptions=True`, ce qui échoue revient parmi les résultats. Nous
# comptons par sorte. À quoi vous attendez-vous ? Pariez, puis exécutez.

# %% Dix mille d'un coup tags=["varies"]
from collections import Counter

PAGES = 10_000

async def visiter(recherches):
    début = boucle.time()
    résultats = await asyncio.gather(*recherches, return_exceptions=True)
    reçues = [page for page in résultats if isinstance(page, str)]
    échecs = Counter(f"{type(r).__name__}: {r}" for r in résultats if not isinstance(r, str))
    print(f"{len(reçues)} pages reçues, {PAGES - len(reçues)} perdues, en {boucle.time() - début:.1f} s")
    for raison, fois in échecs.most_common():
        print(f"{fois:6} fois {raison}")
    return len(reçues)

async def compteurs():
    au_plus, servies, refusées = (await chercher("/counters")).split()
    return f"au plus {au_plus} à la fois, {servies} servies, {refusées} refusées"

boucle.run_until_complete(compteurs())      # les demander, c'est les remettre à zéro
reçues = boucle.run_until_complete(visiter(chercher(f"/{n}") for n in range(PAGES)))
print("le serveur :", boucle.run_until_complete(compteurs()))

# %% [markdown]
# # Ce qui a cassé
#
# Deux choses ont pu mal tourner, et celle que vous avez vue dépend de votre
# machine :
#
# - **De votre côté.** Chaque connexion est un descripteur, et le système n'en
#   accorde qu'un certain nombre par processus, souvent 1024. Qui en demande
#   davantage reçoit une `OSError` : *Too many open files*.
# - **De l'autre côté.** Le serveur était occupé avec ses 50 et a raccroché au
#   nez des autres : *connection reset*, ou pas de réponse du tout. Les vrais
#   serveurs font de même, ou vous inscrivent sur une liste.
#
# Et personne n'y a rien gagné : un serveur qui en sert 50 à la fois ne va pas
# plus vite parce que dix mille se pressent à sa porte.

# %% Cela en valait-il la peine ?
print("toutes là :", reçues == PAGES)

# %% [markdown]
# # La fenêtre
#
# Vous la connaissez de la leçon sur les files : une file à peu de places, où
# chaque travail dépose un jeton avant de commencer et en retire un à la fin.
# Tous peuvent se présenter, mais quarante seulement sont à l'œuvre.
#
# `asyncio.Semaphore` est la même chose, toute faite : `async with` prend une
# place et la rend, quoi qu'il arrive à l'intérieur.

# %% Quarante à la fois tags=["varies"]
def par_la_fenêtre(taille):
    fenêtre = asyncio.Semaphore(taille)
    async def chercher_dans_la_fenêtre(chemin):
        async with fenêtre:
            return await chercher(chemin)
    return chercher_dans_la_fenêtre

aller = par_la_fenêtre(40)
reçues = boucle.run_until_complete(visiter(aller(f"/{n}") for n in range(PAGES)))
rapport = boucle.run_until_complete(compteurs())
print("le serveur :", rapport)

# %% [markdown]
# # Rien ne s'est perdu
#
# Les dix mille tâches étaient toutes là, à attendre devant le sémaphore, et
# cela coûte peu : une tâche est un petit objet en mémoire. Une connexion, non :
# elle coûte un descripteur ici, un autre là-bas, et de la patience à quelqu'un.

# %% Recompter
print("toutes là :", reçues == PAGES)
print("refusées :", rapport.split()[-2])
print("jamais plus de 40 à la fois :", int(rapport.split()[2]) <= 40)

# %% [markdown]
# # Quelle taille pour la fenêtre ?
#
# Le temps total, c'est le nombre de pages, divisé par la fenêtre, multiplié par
# le temps d'une page ; jusqu'à ce qu'autre chose bloque : le processeur, la
# ligne, la limite du serveur. Au-delà, agrandir n'apporte que des ennuis.

# %% Trois fenêtres tags=["varies"]
async def chronométrer(taille, nombre):
    aller = par_la_fenêtre(taille)
    début = boucle.time()
    pages = await asyncio.gather(*(aller(f"/{n}") for n in range(nombre)))
    return len(pages), boucle.time() - début

for taille in (1, 4, 16):
    nombre, secondes = boucle.run_until_complete(chronométrer(taille, 64))
    print(f"fenêtre {taille:2} : {nombre} pages, jamais en moins de {64 // taille * 0.01:.2f} s :", secondes >= 64 // taille * 0.01)

# %% [markdown]
# # Se passer même des tâches
#
# Dix mille tâches, cela va. Dix millions, non ; et parfois on ignore combien il
# y en aura, parce que chaque page en nomme d'autres. On prend alors quelques
# *ouvriers* qui partagent une file : autant de tâches que la fenêtre a de
# places, et chacune prend l'adresse suivante dès qu'elle a fini la sienne.

# %% Des ouvriers
async def ouvrier(adresses, résultats):
    while True:
        chemin = await adresses.get()
        try:
            résultats.append(await chercher(chemin))
        finally:
            adresses.task_done()

async def avec_des_ouvriers(taille, nombre):
    adresses, résultats = asyncio.Queue(), []
    ouvriers = [asyncio.create_task(ouvrier(adresses, résultats)) for _ in range(taille)]
    for n in range(nombre):
        adresses.put_nowait(f"/{n}")
    await adresses.join()
    for chacun in ouvriers:
        chacun.cancel()
    await asyncio.gather(*ouvriers, return_exceptions=True)
    return résultats

résultats = boucle.run_until_complete(avec_des_ouvriers(40, 400))
print(len(résultats), "pages ; toutes différentes :", len(set(résultats)) == 400)

# %% Fermer boutique
async def fermer_le_site():
    site.stdin.close()
    return await site.wait()

print("le serveur a fini avec", boucle.run_until_complete(fermer_le_site()))

# %% [markdown]
# # À retenir
#
# - Les tâches ne coûtent presque rien, les connexions si.
# - Une fenêtre (une file de jetons, un sémaphore, quelques ouvriers) borne le
#   nombre de ceux qui sont à l'œuvre, et tient en une ligne.
# - La limite qui compte est celle du plus faible : votre système, la ligne, le
#   serveur.
# - Grâce à `return_exceptions=True`, un échec sur dix mille reste un échec.
#
# Dans asyncrepl, `serve pages --latency 0.1-0.5 --limit 100` lance un autre
# site pour s'exercer, et `serve` tout court en montre les compteurs. Essayez :
# une fenêtre par site ; ou redemander, après une pause, ce qui a été refusé.
